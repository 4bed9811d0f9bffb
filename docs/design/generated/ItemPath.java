package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Item}: the entity and its attributes in statements. Generated. */
public final class ItemPath extends EntityPath<io.jalchemy.tests.staff.Item, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Item.class, "items")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("payload", io.jalchemy.sql.schema.Column.of("payload", io.jalchemy.sql.type.Types.TEXT).nullable(false)))
            .with(ColumnModel.of("active", io.jalchemy.sql.schema.Column.of("active", io.jalchemy.sql.type.Types.BOOLEAN).nullable(false).serverDefaultValue(io.jalchemy.orm.model.Literals.parse("true", io.jalchemy.sql.type.Types.BOOLEAN))))
            .with(ColumnModel.of("note", io.jalchemy.sql.schema.Column.of("note", io.jalchemy.sql.type.Types.TEXT).nullable(true).serverDefaultValue(io.jalchemy.orm.model.Literals.parse("some", io.jalchemy.sql.type.Types.TEXT))))
            .with(ColumnModel.of("state", io.jalchemy.sql.schema.Column.of("state", io.jalchemy.sql.type.Types.enumeration(io.jalchemy.tests.staff.Item.State.class).withLength(10)).nullable(true)))
            .with(ColumnModel.of("data", io.jalchemy.sql.schema.Column.of("data", io.jalchemy.orm.model.UserTypes.json(java.util.Map.class)).nullable(true)))
            .with(ColumnModel.of("bytes", io.jalchemy.sql.schema.Column.of("bytes", io.jalchemy.sql.type.Types.BLOB).nullable(true)))
            .with(ColumnModel.of("rank", io.jalchemy.sql.schema.Column.of("rank", io.jalchemy.sql.type.Types.INTEGER).nullable(true)))
            .build();

    /** The entity itself. */
    public static final ItemPath ITEM = new ItemPath(null);

    /** The attribute {@code Item.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Item.payload}. */
    public final io.jalchemy.sql.tree.TextAttribute payload = text("payload", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Item.active}. */
    public final io.jalchemy.sql.tree.BooleanAttribute active = truth("active", io.jalchemy.sql.type.Types.BOOLEAN);

    /** The attribute {@code Item.note}. */
    public final io.jalchemy.sql.tree.TextAttribute note = text("note", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Item.state}. */
    public final io.jalchemy.sql.tree.PlainAttribute<io.jalchemy.tests.staff.Item.State> state = plain("state", io.jalchemy.sql.type.Types.enumeration(io.jalchemy.tests.staff.Item.State.class).withLength(10));

    /** The attribute {@code Item.data}. */
    public final io.jalchemy.sql.tree.PlainAttribute<java.util.Map<java.lang.String, java.lang.Object>> data = plain("data", io.jalchemy.orm.model.UserTypes.json(java.util.Map.class));

    /** The attribute {@code Item.bytes}. */
    public final io.jalchemy.sql.tree.PlainAttribute<byte[]> bytes = plain("bytes", io.jalchemy.sql.type.Types.BLOB);

    /** The attribute {@code Item.rank}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> rank = whole("rank", io.jalchemy.sql.type.Types.INTEGER);

    private ItemPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected ItemPath aliased(AliasName alias) {
        return new ItemPath(alias);
    }

    @Override
    protected ItemPath constant() {
        return ITEM;
    }
}
