package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Manager}: the entity and its attributes in statements. Generated. */
public final class ManagerPath extends EntityPath<io.jalchemy.tests.staff.Manager, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Manager.class, "managers")
            .polymorphicIdentity("manager")
            .with(ColumnModel.of("title", io.jalchemy.sql.schema.Column.of("title", io.jalchemy.sql.type.Types.VARCHAR.withLength(50)).nullable(true)))
            .build();

    /** The entity itself. */
    public static final ManagerPath MANAGER = new ManagerPath(null);

    /** The attribute {@code Manager.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Manager.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50));

    /** The attribute {@code Manager.version}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> version = whole("version", io.jalchemy.sql.type.Types.INTEGER);

    /** The attribute {@code Manager.bossId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> bossId = whole("bossId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Manager.boss}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.tests.staff.Employee> boss = reference("boss");

    /** The attribute {@code Manager.reports}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.tests.staff.Employee> reports = collection("reports");

    /** The attribute {@code Manager.title}. */
    public final io.jalchemy.sql.tree.TextAttribute title = text("title", io.jalchemy.sql.type.Types.VARCHAR.withLength(50));

    private ManagerPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected ManagerPath aliased(AliasName alias) {
        return new ManagerPath(alias);
    }

    @Override
    protected ManagerPath constant() {
        return MANAGER;
    }

    @Override
    protected EntityPath<?, ?> parent() {
        return io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
            case 1:
                return io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
            default:
                return super.target(number);
        }
    }
}
