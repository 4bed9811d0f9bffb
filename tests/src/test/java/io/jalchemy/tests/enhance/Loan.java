package io.jalchemy.tests.enhance;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Someone has a {@link Card}. */
@Entity
public class Loan implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("card.id")
    private Long cardId;

    private String reader;

    @Relationship(backPopulates = "loans")
    private Card card;

    public Loan(String reader) {
        this.reader = reader;
    }

    public @Nullable Long getId() {
        return id;
    }

    public Long getCardId() {
        return cardId;
    }

    public String getReader() {
        return reader;
    }

    public Card getCard() {
        return card;
    }
}
