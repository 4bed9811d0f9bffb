package io.jalchemy.tests.ledger;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a version that is an {@code int}. */
@Entity(table = "accounts")
public class Account implements Versioned {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @VersionId
    private int version;

    @Relationship(
            backPopulates = "account",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Posting> postings;

    @Relationship(secondary = "account_labels")
    private List<Label> labels;

    public Account(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    @Override
    public long versionNumber() {
        return version;
    }

    public List<Posting> getPostings() {
        return postings;
    }

    public List<Label> getLabels() {
        return labels;
    }
}
