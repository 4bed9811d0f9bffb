package io.jalchemy.benchmarks.jooq.tables;

import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;

/** The primary keys of the tables. */
@SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic fields, as the generator makes them
public final class Keys {

    public static final UniqueKey<AuthorRecord> AUTHOR_PKEY =
            Internal.createUniqueKey(Author.AUTHOR, DSL.name("author_pkey"), new TableField[] {Author.AUTHOR.ID}, true);
    public static final UniqueKey<PostRecord> POST_PKEY =
            Internal.createUniqueKey(Post.POST, DSL.name("post_pkey"), new TableField[] {Post.POST.ID}, true);
    public static final UniqueKey<TagRecord> TAG_PKEY =
            Internal.createUniqueKey(Tag.TAG, DSL.name("tag_pkey"), new TableField[] {Tag.TAG.ID}, true);
    public static final UniqueKey<PostTagRecord> POST_TAG_PKEY = Internal.createUniqueKey(
            PostTag.POST_TAG,
            DSL.name("post_tag_pkey"),
            new TableField[] {PostTag.POST_TAG.POST_ID, PostTag.POST_TAG.TAG_ID},
            true);

    private Keys() {}
}
