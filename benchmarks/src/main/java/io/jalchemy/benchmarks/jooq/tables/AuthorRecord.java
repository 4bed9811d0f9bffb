package io.jalchemy.benchmarks.jooq.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Record1;
import org.jooq.impl.UpdatableRecordImpl;
import org.jspecify.annotations.Nullable;

/** A row of author. */
public final class AuthorRecord extends UpdatableRecordImpl<AuthorRecord> {

    private static final long serialVersionUID = 1L;

    /** With nothing in it. */
    public AuthorRecord() {
        super(Author.AUTHOR);
    }

    public void setId(Long value) {
        set(0, value);
    }

    public Long getId() {
        return (Long) get(0);
    }

    public void setName(String value) {
        set(1, value);
    }

    public String getName() {
        return (String) get(1);
    }

    public void setEmail(@Nullable String value) {
        set(2, value);
    }

    public @Nullable String getEmail() {
        return (String) get(2);
    }

    public void setBorn(LocalDate value) {
        set(3, value);
    }

    public LocalDate getBorn() {
        return (LocalDate) get(3);
    }

    public void setRating(Double value) {
        set(4, value);
    }

    public Double getRating() {
        return (Double) get(4);
    }

    public void setActive(Boolean value) {
        set(5, value);
    }

    public Boolean getActive() {
        return (Boolean) get(5);
    }

    public void setCreatedAt(OffsetDateTime value) {
        set(6, value);
    }

    public OffsetDateTime getCreatedAt() {
        return (OffsetDateTime) get(6);
    }

    public void setBalance(BigDecimal value) {
        set(7, value);
    }

    public BigDecimal getBalance() {
        return (BigDecimal) get(7);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // of the type of the primary key
    public Record1<Long> key() {
        return (Record1) super.key();
    }
}
