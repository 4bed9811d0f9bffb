package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Locker}: the entity and its attributes in statements. Generated. */
public final class LockerPath extends EntityPath<io.jalchemy.tests.staff.Locker, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Locker.class, "lockers")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("holder", io.jalchemy.sql.schema.Column.of("holder", io.jalchemy.sql.type.Types.TEXT).nullable(true).unique()))
            .with(ColumnModel.of("version", io.jalchemy.sql.schema.Column.of("version", io.jalchemy.sql.type.Types.INTEGER).nullable(false)).asVersion())
            .build();

    /** The entity itself. */
    public static final LockerPath LOCKER = new LockerPath(null);

    /** The attribute {@code Locker.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Locker.holder}. */
    public final io.jalchemy.sql.tree.TextAttribute holder = text("holder", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Locker.version}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> version = whole("version", io.jalchemy.sql.type.Types.INTEGER);

    private LockerPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected LockerPath aliased(AliasName alias) {
        return new LockerPath(alias);
    }

    @Override
    protected LockerPath constant() {
        return LOCKER;
    }
}
