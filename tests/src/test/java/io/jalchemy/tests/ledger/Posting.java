package io.jalchemy.tests.ledger;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import org.jspecify.annotations.Nullable;

/** Has a version that is an {@code Integer}. */
@Entity(table = "postings")
public class Posting implements Versioned {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @MappedColumn(serverDefaultValue = "true")
    private boolean booked;

    @MappedColumn(serverDefaultValue = "none")
    private @Nullable String remark;

    @ForeignKey("accounts.id")
    private @Nullable Long accountId;

    @Relationship(backPopulates = "postings")
    private @Nullable Account account;

    @VersionId
    private @Nullable Integer version;

    public Posting(String name) {
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

    public boolean isBooked() {
        return booked;
    }

    public void setBooked(boolean booked) {
        this.booked = booked;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable Long getAccountId() {
        return accountId;
    }

    public @Nullable Account getAccount() {
        return account;
    }

    public void setAccount(@Nullable Account account) {
        this.account = account;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    @Override
    public long versionNumber() {
        return version == null ? 0 : version;
    }
}
