package io.jalchemy.examples.blog;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.examples.blog.Profile}: the entity and its attributes in statements. Generated. */
public final class ProfilePath extends EntityPath<io.jalchemy.examples.blog.Profile, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.examples.blog.Profile.class, "profiles")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("userId", io.jalchemy.sql.schema.Column.of("user_id", io.jalchemy.sql.type.Types.BIGINT).nullable(false).unique().references("users.id", foreignKey -> foreignKey.onDelete(io.jalchemy.sql.schema.ForeignKeyAction.CASCADE))))
            .with(ColumnModel.of("bio", io.jalchemy.sql.schema.Column.of("bio", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(RelationshipModel.of("user", 0, CollectionKind.SCALAR, io.jalchemy.examples.blog.User.class).backPopulates("profile"))
            .build();

    /** The entity itself. */
    public static final ProfilePath PROFILE = new ProfilePath(null);

    /** The attribute {@code Profile.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Profile.userId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> userId = whole("userId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Profile.bio}. */
    public final io.jalchemy.sql.tree.TextAttribute bio = text("bio", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Profile.user}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.examples.blog.User> user = reference("user");

    private ProfilePath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected ProfilePath aliased(AliasName alias) {
        return new ProfilePath(alias);
    }

    @Override
    protected ProfilePath constant() {
        return PROFILE;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.examples.blog.UserPath.USER;
            default:
                return super.target(number);
        }
    }
}
