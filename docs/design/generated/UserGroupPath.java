package io.jalchemy.examples.blog;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.examples.blog.UserGroup}: the entity and its attributes in statements. Generated. */
public final class UserGroupPath extends EntityPath<io.jalchemy.examples.blog.UserGroup, UserGroupPath.Key> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.examples.blog.UserGroup.class, "user_group")
            .with(ColumnModel.of("userId", io.jalchemy.sql.schema.Column.of("user_id", io.jalchemy.sql.type.Types.BIGINT).primaryKey().references("users.id")))
            .with(ColumnModel.of("groupId", io.jalchemy.sql.schema.Column.of("group_id", io.jalchemy.sql.type.Types.BIGINT).primaryKey().references("groups.id")))
            .with(ColumnModel.of("joinedAt", io.jalchemy.sql.schema.Column.of("joined_at", io.jalchemy.sql.type.Types.TIMESTAMP_TZ).nullable(false).insertDefault(io.jalchemy.orm.model.SourceDefault.of(new io.jalchemy.mapping.UtcNow(), java.time.Instant.class))))
            .with(RelationshipModel.of("user", 0, CollectionKind.SCALAR, io.jalchemy.examples.blog.User.class).backPopulates("groupLinks"))
            .with(RelationshipModel.of("group", 1, CollectionKind.SCALAR, io.jalchemy.examples.blog.Group.class).backPopulates("userLinks"))
            .build();

    /** The entity itself. */
    public static final UserGroupPath USER_GROUP = new UserGroupPath(null);

    /** The attribute {@code UserGroup.userId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> userId = whole("userId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code UserGroup.groupId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> groupId = whole("groupId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code UserGroup.joinedAt}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.Instant> joinedAt = temporal("joinedAt", io.jalchemy.sql.type.Types.TIMESTAMP_TZ);

    /** The attribute {@code UserGroup.user}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.examples.blog.User> user = reference("user");

    /** The attribute {@code UserGroup.group}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.examples.blog.Group> group = reference("group");

    private UserGroupPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected UserGroupPath aliased(AliasName alias) {
        return new UserGroupPath(alias);
    }

    @Override
    protected UserGroupPath constant() {
        return USER_GROUP;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.examples.blog.UserPath.USER;
            case 1:
                return io.jalchemy.examples.blog.GroupPath.GROUP;
            default:
                return super.target(number);
        }
    }

    /** A composite primary key of {@link io.jalchemy.examples.blog.UserGroup}. */
    public record Key(java.lang.Long userId, java.lang.Long groupId) implements io.jalchemy.orm.model.CompositeKey {

        @Override
        public java.util.List<Object> parts() {
            return java.util.List.of(userId, groupId);
        }
    }
}
