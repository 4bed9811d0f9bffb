package io.jalchemy.benchmarks.jooq.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Identity;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** Writes posts. */
public final class Author extends TableImpl<AuthorRecord> {

    private static final long serialVersionUID = 1L;

    /** The table. */
    public static final Author AUTHOR = new Author();

    @SuppressWarnings("removal") // newer versions have other names for identity
    public final TableField<AuthorRecord, Long> ID =
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).identity(true), this, "");

    public final TableField<AuthorRecord, String> NAME =
            createField(DSL.name("name"), SQLDataType.VARCHAR(80).nullable(false), this, "");
    public final TableField<AuthorRecord, String> EMAIL =
            createField(DSL.name("email"), SQLDataType.VARCHAR(80), this, "");
    public final TableField<AuthorRecord, LocalDate> BORN =
            createField(DSL.name("born"), SQLDataType.LOCALDATE.nullable(false), this, "");
    public final TableField<AuthorRecord, Double> RATING =
            createField(DSL.name("rating"), SQLDataType.DOUBLE.nullable(false), this, "");
    public final TableField<AuthorRecord, Boolean> ACTIVE =
            createField(DSL.name("active"), SQLDataType.BOOLEAN.nullable(false), this, "");
    public final TableField<AuthorRecord, OffsetDateTime> CREATED_AT = createField(
            DSL.name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).nullable(false), this, "");
    public final TableField<AuthorRecord, BigDecimal> BALANCE =
            createField(DSL.name("balance"), SQLDataType.NUMERIC(12, 2).nullable(false), this, "");

    private Author() {
        super(DSL.name("author"), null, null, null, DSL.comment(""), TableOptions.table(), null);
    }

    @Override
    public Class<AuthorRecord> getRecordType() {
        return AuthorRecord.class;
    }

    @Override
    @SuppressWarnings("unchecked") // there is one, of that type
    public Identity<AuthorRecord, Long> getIdentity() {
        return (Identity<AuthorRecord, Long>) super.getIdentity();
    }

    @Override
    public UniqueKey<AuthorRecord> getPrimaryKey() {
        return Keys.AUTHOR_PKEY;
    }
}
