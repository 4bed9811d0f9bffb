package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Employee}: the entity and its attributes in statements. Generated. */
public final class EmployeePath extends EntityPath<io.jalchemy.tests.staff.Employee, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Employee.class, "employees")
            .polymorphicOn("kind")
            .polymorphicIdentity("employee")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50)).nullable(false)))
            .with(ColumnModel.of("version", io.jalchemy.sql.schema.Column.of("version", io.jalchemy.sql.type.Types.INTEGER).nullable(false)).asVersion())
            .with(ColumnModel.of("bossId", io.jalchemy.sql.schema.Column.of("boss_id", io.jalchemy.sql.type.Types.BIGINT).nullable(true).references("employees.id")))
            .with(RelationshipModel.of("boss", 0, CollectionKind.SCALAR, io.jalchemy.tests.staff.Employee.class).backPopulates("reports").options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of("id"), false, false, java.util.List.of(), io.jalchemy.mapping.Passive.FALSE, true, false, false, false, false, 0, 0, null, false, java.util.List.of(), null)))
            .with(RelationshipModel.of("reports", 1, CollectionKind.LIST, io.jalchemy.tests.staff.Employee.class).backPopulates("boss").options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of(), false, false, java.util.List.of("name"), io.jalchemy.mapping.Passive.FALSE, true, false, false, false, false, 0, 0, null, false, java.util.List.of(), null)))
            .build();

    /** The entity itself. */
    public static final EmployeePath EMPLOYEE = new EmployeePath(null);

    /** The attribute {@code Employee.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Employee.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.VARCHAR.withLength(50));

    /** The attribute {@code Employee.version}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> version = whole("version", io.jalchemy.sql.type.Types.INTEGER);

    /** The attribute {@code Employee.bossId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> bossId = whole("bossId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Employee.boss}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.tests.staff.Employee> boss = reference("boss");

    /** The attribute {@code Employee.reports}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.tests.staff.Employee> reports = collection("reports");

    private EmployeePath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected EmployeePath aliased(AliasName alias) {
        return new EmployeePath(alias);
    }

    @Override
    protected EmployeePath constant() {
        return EMPLOYEE;
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
