package io.jalchemy.tests.enhance;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity that other tools look at. */
@Entity
public class Card implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @PrimaryKey
    private @Nullable Long id;

    @NotNull
    @MappedColumn(length = 40)
    private String title;

    @Positive
    private int copies = 1;

    @Relationship(backPopulates = "card", cascade = io.jalchemy.mapping.Cascade.ALL)
    private List<Loan> loans;

    public Card(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int copies) {
        this.copies = copies;
    }

    public List<Loan> getLoans() {
        return loans;
    }
}
