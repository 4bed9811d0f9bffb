package io.jalchemy.benchmarks.jooq.tables;

import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** Which posts have which tags. */
public final class PostTag extends TableImpl<PostTagRecord> {

    private static final long serialVersionUID = 1L;

    /** The table. */
    public static final PostTag POST_TAG = new PostTag();

    public final TableField<PostTagRecord, Long> POST_ID =
            createField(DSL.name("post_id"), SQLDataType.BIGINT.nullable(false), this, "");
    public final TableField<PostTagRecord, Long> TAG_ID =
            createField(DSL.name("tag_id"), SQLDataType.BIGINT.nullable(false), this, "");

    private PostTag() {
        super(DSL.name("post_tag"), null, null, null, DSL.comment(""), TableOptions.table(), null);
    }

    @Override
    public Class<PostTagRecord> getRecordType() {
        return PostTagRecord.class;
    }

    @Override
    public UniqueKey<PostTagRecord> getPrimaryKey() {
        return Keys.POST_TAG_PKEY;
    }
}
