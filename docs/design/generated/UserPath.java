package io.jalchemy.examples.blog;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.examples.blog.User}: the entity and its attributes in statements. Generated. */
public final class UserPath extends EntityPath<io.jalchemy.examples.blog.User, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.examples.blog.User.class, "users")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50)).nullable(false).unique()))
            .with(ColumnModel.of("fullname", io.jalchemy.sql.schema.Column.of("fullname", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("createdAt", io.jalchemy.sql.schema.Column.of("created_at", io.jalchemy.sql.type.Types.TIMESTAMP_TZ).nullable(false).insertDefault(io.jalchemy.orm.model.SourceDefault.of(new io.jalchemy.mapping.UtcNow(), java.time.Instant.class))))
            .with(ColumnModel.of("updatedAt", io.jalchemy.sql.schema.Column.of("updated_at", io.jalchemy.sql.type.Types.TIMESTAMP_TZ).nullable(false).onUpdate(io.jalchemy.orm.model.SourceDefault.of(new io.jalchemy.mapping.UtcNow(), java.time.Instant.class)).serverDefault(new io.jalchemy.sql.schema.ServerDefault.Now())))
            .with(RelationshipModel.of("posts", 0, CollectionKind.LIST, io.jalchemy.examples.blog.Post.class).backPopulates("author").cascade(io.jalchemy.mapping.Cascade.ALL, io.jalchemy.mapping.Cascade.DELETE_ORPHAN))
            .with(RelationshipModel.of("profile", 1, CollectionKind.SCALAR, io.jalchemy.examples.blog.Profile.class).backPopulates("user"))
            .with(RelationshipModel.of("groupLinks", 2, CollectionKind.SET, io.jalchemy.examples.blog.UserGroup.class).backPopulates("user"))
            .build();

    /** The entity itself. */
    public static final UserPath USER = new UserPath(null);

    /** The attribute {@code User.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code User.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50));

    /** The attribute {@code User.fullname}. */
    public final io.jalchemy.sql.tree.TextAttribute fullname = text("fullname", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code User.createdAt}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.Instant> createdAt = temporal("createdAt", io.jalchemy.sql.type.Types.TIMESTAMP_TZ);

    /** The attribute {@code User.updatedAt}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.Instant> updatedAt = temporal("updatedAt", io.jalchemy.sql.type.Types.TIMESTAMP_TZ);

    /** The attribute {@code User.posts}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.examples.blog.Post> posts = collection("posts");

    /** The attribute {@code User.profile}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.examples.blog.Profile> profile = reference("profile");

    /** The attribute {@code User.groupLinks}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.examples.blog.UserGroup> groupLinks = collection("groupLinks");

    private UserPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected UserPath aliased(AliasName alias) {
        return new UserPath(alias);
    }

    @Override
    protected UserPath constant() {
        return USER;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.examples.blog.PostPath.POST;
            case 1:
                return io.jalchemy.examples.blog.ProfilePath.PROFILE;
            case 2:
                return io.jalchemy.examples.blog.UserGroupPath.USER_GROUP;
            default:
                return super.target(number);
        }
    }
}
