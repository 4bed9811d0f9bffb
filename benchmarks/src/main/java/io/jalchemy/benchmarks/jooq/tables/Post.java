package io.jalchemy.benchmarks.jooq.tables;

import java.time.OffsetDateTime;
import org.jooq.Identity;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** What an author writes. */
public final class Post extends TableImpl<PostRecord> {

    private static final long serialVersionUID = 1L;

    /** The table. */
    public static final Post POST = new Post();

    @SuppressWarnings("removal") // newer versions have other names for identity
    public final TableField<PostRecord, Long> ID =
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).identity(true), this, "");

    public final TableField<PostRecord, Long> AUTHOR_ID =
            createField(DSL.name("author_id"), SQLDataType.BIGINT.nullable(false), this, "");
    public final TableField<PostRecord, String> TITLE =
            createField(DSL.name("title"), SQLDataType.VARCHAR(100).nullable(false), this, "");
    public final TableField<PostRecord, String> BODY =
            createField(DSL.name("body"), SQLDataType.CLOB.nullable(false), this, "");
    public final TableField<PostRecord, OffsetDateTime> PUBLISHED_AT = createField(
            DSL.name("published_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).nullable(false), this, "");
    public final TableField<PostRecord, Long> VIEWS =
            createField(DSL.name("views"), SQLDataType.BIGINT.nullable(false), this, "");

    private Post() {
        super(DSL.name("post"), null, null, null, DSL.comment(""), TableOptions.table(), null);
    }

    @Override
    public Class<PostRecord> getRecordType() {
        return PostRecord.class;
    }

    @Override
    @SuppressWarnings("unchecked") // there is one, of that type
    public Identity<PostRecord, Long> getIdentity() {
        return (Identity<PostRecord, Long>) super.getIdentity();
    }

    @Override
    public UniqueKey<PostRecord> getPrimaryKey() {
        return Keys.POST_PKEY;
    }
}
