package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.sql.type.TextType;
import io.jalchemy.sql.type.TypeDefinition;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a type with SQL around its values: as its key, in a foreign key and in a plain column. */
@Entity(table = "letters")
public class Letter {

    /** A text that has a mark before it in the database. */
    public static final class Marked implements TypeDefinition<String> {
        @Override
        public TextType sqlType() {
            return Types.VARCHAR.withBindExpression("'<' || :value").withColumnExpression("substr(:column, 2)");
        }
    }

    @PrimaryKey
    @MappedColumn(type = Marked.class)
    private String code;

    @MappedColumn(type = Marked.class)
    private @Nullable String text;

    @ForeignKey("letters.code")
    @MappedColumn(type = Marked.class)
    private @Nullable String answeredCode;

    @Relationship(backPopulates = "answers")
    private @Nullable Letter answered;

    @Relationship(backPopulates = "answered")
    private List<Letter> answers = new ArrayList<>();

    public Letter(String code, @Nullable String text, @Nullable Letter answered) {
        this.code = code;
        this.text = text;
        this.answered = answered;
    }

    public String getCode() {
        return code;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Letter getAnswered() {
        return answered;
    }

    public List<Letter> getAnswers() {
        return answers;
    }
}
