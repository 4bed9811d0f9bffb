package io.jalchemy.tests.club;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.club.Member}: the entity and its attributes in statements. Generated. */
public final class MemberPath extends EntityPath<io.jalchemy.tests.club.Member, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.club.Member.class, "members")
            .polymorphicOn("kind")
            .polymorphicIdentity("member")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("email", io.jalchemy.sql.schema.Column.of("email", io.jalchemy.sql.type.Types.TEXT).nullable(false)).withActiveHistory())
            .with(ColumnModel.of("phone", io.jalchemy.sql.schema.Column.of("phone", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("fax", io.jalchemy.sql.schema.Column.of("fax", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("age", io.jalchemy.sql.schema.Column.of("age", io.jalchemy.sql.type.Types.INTEGER).nullable(false)))
            .with(ColumnModel.of("teamId", io.jalchemy.sql.schema.Column.of("team_id", io.jalchemy.sql.type.Types.BIGINT).nullable(true).references("teams.id")))
            .with(RelationshipModel.of("team", 0, CollectionKind.SCALAR, io.jalchemy.tests.club.Team.class).backPopulates("members").options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of(), false, false, java.util.List.of(), io.jalchemy.mapping.Passive.FALSE, true, false, false, false, false, 0, 0, null, true, java.util.List.of(), null)))
            .with(new io.jalchemy.orm.model.ValidatorModel("email", 0, "address(java.lang.String)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("phone", 1, "number(java.lang.String, java.lang.String)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("fax", 2, "number(java.lang.String, java.lang.String)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("age", 3, "age(INT)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("team", 4, "open(io.jalchemy.tests.club.Team)", false))
            .build();

    /** The entity itself. */
    public static final MemberPath MEMBER = new MemberPath(null);

    /** The attribute {@code Member.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Member.email}. */
    public final io.jalchemy.sql.tree.TextAttribute email = text("email", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Member.phone}. */
    public final io.jalchemy.sql.tree.TextAttribute phone = text("phone", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Member.fax}. */
    public final io.jalchemy.sql.tree.TextAttribute fax = text("fax", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Member.age}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> age = whole("age", io.jalchemy.sql.type.Types.INTEGER);

    /** The attribute {@code Member.teamId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> teamId = whole("teamId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Member.team}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.tests.club.Team> team = reference("team");

    private MemberPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected MemberPath aliased(AliasName alias) {
        return new MemberPath(alias);
    }

    @Override
    protected MemberPath constant() {
        return MEMBER;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.tests.club.TeamPath.TEAM;
            default:
                return super.target(number);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "cast"})
    protected Object validate(int number, Object object, Object value) {
        switch (number) {
            case 0:
                return ((io.jalchemy.tests.club.Member) object).address((java.lang.String) value);
            case 1:
                return ((io.jalchemy.tests.club.Member) object).number("phone", (java.lang.String) value);
            case 2:
                return ((io.jalchemy.tests.club.Member) object).number("fax", (java.lang.String) value);
            case 3:
                return ((io.jalchemy.tests.club.Member) object).age((java.lang.Integer) value);
            case 4:
                return ((io.jalchemy.tests.club.Member) object).open((io.jalchemy.tests.club.Team) value);
            default:
                return super.validate(number, object, value);
        }
    }
}
