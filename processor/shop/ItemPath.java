package shop;

import io.jalchemy.orm.metadata.ColumnModel;
import io.jalchemy.orm.metadata.CollectionKind;
import io.jalchemy.orm.metadata.EntityModel;
import io.jalchemy.orm.metadata.EntityPath;
import io.jalchemy.orm.metadata.RelationshipModel;
import io.jalchemy.sql.tree.AliasName;

/** {@link shop.Item} in statements. Generated from it. */
public final class ItemPath extends EntityPath<shop.Item, Object> {

    private static final EntityModel MODEL = EntityModel.of(shop.Item.class, "item")
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.TEXT).nullable(false)))
            .with(ColumnModel.of("count", io.jalchemy.sql.schema.Column.of("count", io.jalchemy.sql.type.Types.BIGINT).nullable(false)))
            .build();

    /** The entity itself. */
    public static final ItemPath ITEM = new ItemPath(null);

    /** {@code Item.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.TEXT);

    /** {@code Item.count}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> count = whole("count", io.jalchemy.sql.type.Types.BIGINT);

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
