package io.jalchemy.examples.blog;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.examples.blog.Group}: the entity and its attributes in statements. Generated. */
public final class GroupPath extends EntityPath<io.jalchemy.examples.blog.Group, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.examples.blog.Group.class, "groups")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50)).nullable(false)))
            .with(RelationshipModel.of("userLinks", 0, CollectionKind.SET, io.jalchemy.examples.blog.UserGroup.class).backPopulates("group"))
            .build();

    /** The entity itself. */
    public static final GroupPath GROUP = new GroupPath(null);

    /** The attribute {@code Group.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Group.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50));

    /** The attribute {@code Group.userLinks}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.examples.blog.UserGroup> userLinks = collection("userLinks");

    private GroupPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected GroupPath aliased(AliasName alias) {
        return new GroupPath(alias);
    }

    @Override
    protected GroupPath constant() {
        return GROUP;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.examples.blog.UserGroupPath.USER_GROUP;
            default:
                return super.target(number);
        }
    }
}
