package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** The upper class of some in one table. */
@Entity(table = "beasts")
@PolymorphicOn("kind")
@PolymorphicIdentity("beast")
public class Beast {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String name;

    private String kind;

    private @Nullable String food;

    public Beast(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable String getFood() {
        return food;
    }

    public void setFood(@Nullable String food) {
        this.food = food;
    }
}
