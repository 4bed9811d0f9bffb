package io.jalchemy.benchmarks.jooq.tables;

import org.jooq.Record2;
import org.jooq.impl.UpdatableRecordImpl;

/** A row of post_tag. */
public final class PostTagRecord extends UpdatableRecordImpl<PostTagRecord> {

    private static final long serialVersionUID = 1L;

    /** With nothing in it. */
    public PostTagRecord() {
        super(PostTag.POST_TAG);
    }

    public void setPostId(Long value) {
        set(0, value);
    }

    public Long getPostId() {
        return (Long) get(0);
    }

    public void setTagId(Long value) {
        set(1, value);
    }

    public Long getTagId() {
        return (Long) get(1);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // of the type of the primary key
    public Record2<Long, Long> key() {
        return (Record2) super.key();
    }
}
