package io.jalchemy.tests.staff;

import io.jalchemy.orm.metadata.ColumnModel;
import io.jalchemy.orm.metadata.CollectionKind;
import io.jalchemy.orm.metadata.EntityModel;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.RelationshipModel;
import io.jalchemy.sql.tree.AliasName;

/** {@link io.jalchemy.tests.staff.Badge} in statements. Generated from it. */
public final class BadgePath extends EntityPath<io.jalchemy.tests.staff.Badge, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Badge.class, "badges")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("employeeId", io.jalchemy.sql.schema.Column.of("employee_id", io.jalchemy.sql.type.Types.BIGINT).nullable(true).references("employees.id")))
            .build();

    /** The entity itself. */
    public static final BadgePath BADGE = new BadgePath(null);

    /** {@code Badge.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** {@code Badge.employeeId}. */
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
