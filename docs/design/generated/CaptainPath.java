package io.jalchemy.tests.club;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.club.Captain}: the entity and its attributes in statements. Generated. */
public final class CaptainPath extends EntityPath<io.jalchemy.tests.club.Captain, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.club.Captain.class, "members")
            .polymorphicIdentity("captain")
            .inParentTable()
            .with(new io.jalchemy.orm.model.ValidatorModel("email", 0, "address(java.lang.String)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("phone", 1, "number(java.lang.String, java.lang.String)", true))
            .with(new io.jalchemy.orm.model.ValidatorModel("fax", 2, "number(java.lang.String, java.lang.String)", true))
            .build();

    /** The entity itself. */
    public static final CaptainPath CAPTAIN = new CaptainPath(null);

    /** The attribute {@code Captain.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Captain.email}. */
    public final io.jalchemy.sql.tree.TextAttribute email = text("email", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Captain.phone}. */
    public final io.jalchemy.sql.tree.TextAttribute phone = text("phone", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Captain.fax}. */
    public final io.jalchemy.sql.tree.TextAttribute fax = text("fax", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Captain.age}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> age = whole("age", io.jalchemy.sql.type.Types.INTEGER);

    /** The attribute {@code Captain.teamId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> teamId = whole("teamId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Captain.team}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.tests.club.Team> team = reference("team");

    private CaptainPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected CaptainPath aliased(AliasName alias) {
        return new CaptainPath(alias);
    }

    @Override
    protected CaptainPath constant() {
        return CAPTAIN;
    }

    @Override
    protected EntityPath<?, ?> parent() {
        return io.jalchemy.tests.club.MemberPath.MEMBER;
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
                return ((io.jalchemy.tests.club.Captain) object).address((java.lang.String) value);
            case 1:
                return ((io.jalchemy.tests.club.Captain) object).number("phone", (java.lang.String) value);
            case 2:
                return ((io.jalchemy.tests.club.Captain) object).number("fax", (java.lang.String) value);
            default:
                return super.validate(number, object, value);
        }
    }
}
