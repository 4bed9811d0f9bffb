package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Node}: the entity and its attributes in statements. Generated. */
public final class NodePath extends EntityPath<io.jalchemy.tests.staff.Node, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Node.class, "nodes")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("name", io.jalchemy.sql.schema.Column.of("name", io.jalchemy.sql.type.Types.TEXT).nullable(false)))
            .with(ColumnModel.of("nextId", io.jalchemy.sql.schema.Column.of("next_id", io.jalchemy.sql.type.Types.BIGINT).nullable(true).references("nodes.id")))
            .with(RelationshipModel.of("next", 0, CollectionKind.SCALAR, io.jalchemy.tests.staff.Node.class).options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of("id"), false, false, java.util.List.of(), io.jalchemy.mapping.Passive.FALSE, true, true, false, false, false, 0, 0, null, false, java.util.List.of(), null)))
            .build();

    /** The entity itself. */
    public static final NodePath NODE = new NodePath(null);

    /** The attribute {@code Node.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Node.name}. */
    public final io.jalchemy.sql.tree.TextAttribute name = text("name", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Node.nextId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> nextId = whole("nextId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Node.next}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.tests.staff.Node> next = reference("next");

    private NodePath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected NodePath aliased(AliasName alias) {
        return new NodePath(alias);
    }

    @Override
    protected NodePath constant() {
        return NODE;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.tests.staff.NodePath.NODE;
            default:
                return super.target(number);
        }
    }
}
