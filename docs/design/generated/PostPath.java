package io.jalchemy.examples.blog;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.examples.blog.Post}: the entity and its attributes in statements. Generated. */
public final class PostPath extends EntityPath<io.jalchemy.examples.blog.Post, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.examples.blog.Post.class, "posts")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("title", io.jalchemy.sql.schema.Column.of("title", io.jalchemy.sql.type.Types.VARCHAR.withLength(100)).nullable(false).comment("shown in lists").insertValue(io.jalchemy.orm.model.Literals.parse("untitled", io.jalchemy.sql.type.Types.VARCHAR.withLength(100)))))
            .with(ColumnModel.of("authorId", io.jalchemy.sql.schema.Column.of("author_id", io.jalchemy.sql.type.Types.BIGINT).nullable(false).index().references("users.id")))
            .with(RelationshipModel.of("author", 0, CollectionKind.SCALAR, io.jalchemy.examples.blog.User.class).backPopulates("posts"))
            .with(RelationshipModel.of("tags", 1, CollectionKind.LIST, io.jalchemy.examples.blog.Tag.class).backPopulates("posts").secondary("post_tags").options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of(), false, false, java.util.List.of("name"), io.jalchemy.mapping.Passive.FALSE, true, false, false, false, false, 0, 0, null, false, java.util.List.of(), null)))
            .build();

    /** The entity itself. */
    public static final PostPath POST = new PostPath(null);

    /** The attribute {@code Post.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Post.title}. */
    public final io.jalchemy.sql.tree.TextAttribute title = text("title", io.jalchemy.sql.type.Types.VARCHAR.withLength(100));

    /** The attribute {@code Post.authorId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> authorId = whole("authorId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Post.author}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.examples.blog.User> author = reference("author");

    /** The attribute {@code Post.tags}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.examples.blog.Tag> tags = collection("tags");

    private PostPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected PostPath aliased(AliasName alias) {
        return new PostPath(alias);
    }

    @Override
    protected PostPath constant() {
        return POST;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.examples.blog.UserPath.USER;
            case 1:
                return io.jalchemy.examples.blog.TagPath.TAG;
            default:
                return super.target(number);
        }
    }
}
