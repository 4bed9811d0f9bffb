package io.jalchemy.tests.club;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.club.Team}: the entity and its attributes in statements. Generated. */
public final class TeamPath extends EntityPath<io.jalchemy.tests.club.Team, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.club.Team.class, "teams")
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.TEXT).nullable(false)))
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(RelationshipModel.of("members", 0, CollectionKind.LIST, io.jalchemy.tests.club.Member.class).backPopulates("team"))
            .with(new io.jalchemy.orm.model.ValidatorModel("members", 0, "place(io.jalchemy.tests.club.Member)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("name", 1, "notEmpty(java.lang.String, java.lang.CharSequence)", true))
            .build();

    /** The entity itself. */
    public static final TeamPath TEAM = new TeamPath(null);

    /** The attribute {@code Team.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Team.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Team.members}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.tests.club.Member> members = collection("members");

    private TeamPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected TeamPath aliased(AliasName alias) {
        return new TeamPath(alias);
    }

    @Override
    protected TeamPath constant() {
        return TEAM;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.tests.club.MemberPath.MEMBER;
            default:
                return super.target(number);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "cast"})
    protected Object validate(int number, Object object, Object value) {
        switch (number) {
            case 0:
                return ((io.jalchemy.tests.club.Team) object).place((io.jalchemy.tests.club.Member) value);
            case 1:
                return ((io.jalchemy.tests.club.Team) object).notEmpty("name", (java.lang.String) value);
            default:
                return super.validate(number, object, value);
        }
    }
}
