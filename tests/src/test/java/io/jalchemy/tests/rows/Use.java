package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a code, or to none. */
@Entity(table = "uses")
public class Use {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("codes.code")
    @MappedColumn(length = 20)
    private @Nullable String codeCode;

    @Relationship(backPopulates = "uses")
    private @Nullable Code code;

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getCodeCode() {
        return codeCode;
    }

    public void setCodeCode(@Nullable String codeCode) {
        this.codeCode = codeCode;
    }

    public @Nullable Code getCode() {
        return code;
    }

    public void setCode(@Nullable Code code) {
        this.code = code;
    }
}
