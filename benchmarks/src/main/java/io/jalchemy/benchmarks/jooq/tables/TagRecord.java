package io.jalchemy.benchmarks.jooq.tables;

import org.jooq.Record1;
import org.jooq.impl.UpdatableRecordImpl;

/** A row of tag. */
public final class TagRecord extends UpdatableRecordImpl<TagRecord> {

    private static final long serialVersionUID = 1L;

    /** With nothing in it. */
    public TagRecord() {
        super(Tag.TAG);
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

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // of the type of the primary key
    public Record1<Long> key() {
        return (Record1) super.key();
    }
}
