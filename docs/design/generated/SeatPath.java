package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Seat}: the entity and its attributes in statements. Generated. */
public final class SeatPath extends EntityPath<io.jalchemy.tests.staff.Seat, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Seat.class, "seats")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("place", io.jalchemy.sql.schema.Column.of("place", io.jalchemy.sql.type.Types.INTEGER).nullable(false)))
            .with(io.jalchemy.sql.schema.UniqueConstraint.of("place").checked(new io.jalchemy.sql.schema.Deferral(true, io.jalchemy.sql.schema.Initially.DEFERRED)))
            .build();

    /** The entity itself. */
    public static final SeatPath SEAT = new SeatPath(null);

    /** The attribute {@code Seat.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Seat.place}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> place = whole("place", io.jalchemy.sql.type.Types.INTEGER);

    private SeatPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected SeatPath aliased(AliasName alias) {
        return new SeatPath(alias);
    }

    @Override
    protected SeatPath constant() {
        return SEAT;
    }
}
