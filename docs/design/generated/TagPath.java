package io.jalchemy.examples.blog;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.examples.blog.Tag}: the entity and its attributes in statements. Generated. */
public final class TagPath extends EntityPath<io.jalchemy.examples.blog.Tag, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.examples.blog.Tag.class, "tags")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50)).nullable(false).unique()))
            .with(RelationshipModel.of("posts", 0, CollectionKind.LIST, io.jalchemy.examples.blog.Post.class).backPopulates("tags").secondary("post_tags"))
            .build();

    /** The entity itself. */
    public static final TagPath TAG = new TagPath(null);

    /** The attribute {@code Tag.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Tag.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50));

    /** The attribute {@code Tag.posts}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.examples.blog.Post> posts = collection("posts");

    private TagPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected TagPath aliased(AliasName alias) {
        return new TagPath(alias);
    }

    @Override
    protected TagPath constant() {
        return TAG;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.examples.blog.PostPath.POST;
            default:
                return super.target(number);
        }
    }
}
