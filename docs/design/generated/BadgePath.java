package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Badge}: the entity and its attributes in statements. Generated. */
public final class BadgePath extends EntityPath<io.jalchemy.tests.staff.Badge, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Badge.class, "badges")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("employeeId", io.jalchemy.sql.schema.Column.of("employee_id", io.jalchemy.sql.type.Types.BIGINT).nullable(true).references("employees.id")))
            .build();

    /** The entity itself. */
    public static final BadgePath BADGE = new BadgePath(null);

    /** The attribute {@code Badge.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Badge.employeeId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> employeeId = whole("employeeId", io.jalchemy.sql.type.Types.BIGINT);

    private BadgePath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected BadgePath aliased(AliasName alias) {
        return new BadgePath(alias);
    }

    @Override
    protected BadgePath constant() {
        return BADGE;
    }
}
