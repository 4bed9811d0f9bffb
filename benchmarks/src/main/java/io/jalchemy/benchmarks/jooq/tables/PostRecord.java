package io.jalchemy.benchmarks.jooq.tables;

import java.time.OffsetDateTime;
import org.jooq.Record1;
import org.jooq.impl.UpdatableRecordImpl;

/** A row of post. */
public final class PostRecord extends UpdatableRecordImpl<PostRecord> {

    private static final long serialVersionUID = 1L;

    /** With nothing in it. */
    public PostRecord() {
        super(Post.POST);
    }

    public void setId(Long value) {
        set(0, value);
    }

    public Long getId() {
        return (Long) get(0);
    }

    public void setAuthorId(Long value) {
        set(1, value);
    }

    public Long getAuthorId() {
        return (Long) get(1);
    }

    public void setTitle(String value) {
        set(2, value);
    }

    public String getTitle() {
        return (String) get(2);
    }

    public void setBody(String value) {
        set(3, value);
    }

    public String getBody() {
        return (String) get(3);
    }

    public void setPublishedAt(OffsetDateTime value) {
        set(4, value);
    }

    public OffsetDateTime getPublishedAt() {
        return (OffsetDateTime) get(4);
    }

    public void setViews(Long value) {
        set(5, value);
    }

    public Long getViews() {
        return (Long) get(5);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // of the type of the primary key
    public Record1<Long> key() {
        return (Record1) super.key();
    }
}
