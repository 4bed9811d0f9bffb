package io.jalchemy.benchmarks.jooq.tables;

import org.jooq.Identity;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** What posts are found by. */
public final class Tag extends TableImpl<TagRecord> {

    private static final long serialVersionUID = 1L;

    /** The table. */
    public static final Tag TAG = new Tag();

    @SuppressWarnings("removal") // newer versions have other names for identity
    public final TableField<TagRecord, Long> ID =
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).identity(true), this, "");

    public final TableField<TagRecord, String> NAME =
            createField(DSL.name("name"), SQLDataType.VARCHAR(40).nullable(false), this, "");

    private Tag() {
        super(DSL.name("tag"), null, null, null, DSL.comment(""), TableOptions.table(), null);
    }

    @Override
    public Class<TagRecord> getRecordType() {
        return TagRecord.class;
    }

    @Override
    @SuppressWarnings("unchecked") // there is one, of that type
    public Identity<TagRecord, Long> getIdentity() {
        return (Identity<TagRecord, Long>) super.getIdentity();
    }

    @Override
    public UniqueKey<TagRecord> getPrimaryKey() {
        return Keys.TAG_PKEY;
    }
}
