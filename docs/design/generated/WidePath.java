package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Wide}: the entity and its attributes in statements. Generated. */
public final class WidePath extends EntityPath<io.jalchemy.tests.staff.Wide, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Wide.class, "wides")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("c00", io.jalchemy.sql.schema.Column.of("c00", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c01", io.jalchemy.sql.schema.Column.of("c01", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c02", io.jalchemy.sql.schema.Column.of("c02", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c03", io.jalchemy.sql.schema.Column.of("c03", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c04", io.jalchemy.sql.schema.Column.of("c04", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c05", io.jalchemy.sql.schema.Column.of("c05", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c06", io.jalchemy.sql.schema.Column.of("c06", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c07", io.jalchemy.sql.schema.Column.of("c07", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c08", io.jalchemy.sql.schema.Column.of("c08", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c09", io.jalchemy.sql.schema.Column.of("c09", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c10", io.jalchemy.sql.schema.Column.of("c10", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c11", io.jalchemy.sql.schema.Column.of("c11", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c12", io.jalchemy.sql.schema.Column.of("c12", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c13", io.jalchemy.sql.schema.Column.of("c13", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c14", io.jalchemy.sql.schema.Column.of("c14", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c15", io.jalchemy.sql.schema.Column.of("c15", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c16", io.jalchemy.sql.schema.Column.of("c16", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c17", io.jalchemy.sql.schema.Column.of("c17", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c18", io.jalchemy.sql.schema.Column.of("c18", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c19", io.jalchemy.sql.schema.Column.of("c19", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c20", io.jalchemy.sql.schema.Column.of("c20", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c21", io.jalchemy.sql.schema.Column.of("c21", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c22", io.jalchemy.sql.schema.Column.of("c22", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c23", io.jalchemy.sql.schema.Column.of("c23", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c24", io.jalchemy.sql.schema.Column.of("c24", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c25", io.jalchemy.sql.schema.Column.of("c25", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c26", io.jalchemy.sql.schema.Column.of("c26", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c27", io.jalchemy.sql.schema.Column.of("c27", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c28", io.jalchemy.sql.schema.Column.of("c28", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c29", io.jalchemy.sql.schema.Column.of("c29", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c30", io.jalchemy.sql.schema.Column.of("c30", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c31", io.jalchemy.sql.schema.Column.of("c31", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c32", io.jalchemy.sql.schema.Column.of("c32", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c33", io.jalchemy.sql.schema.Column.of("c33", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c34", io.jalchemy.sql.schema.Column.of("c34", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c35", io.jalchemy.sql.schema.Column.of("c35", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c36", io.jalchemy.sql.schema.Column.of("c36", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c37", io.jalchemy.sql.schema.Column.of("c37", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c38", io.jalchemy.sql.schema.Column.of("c38", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c39", io.jalchemy.sql.schema.Column.of("c39", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c40", io.jalchemy.sql.schema.Column.of("c40", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c41", io.jalchemy.sql.schema.Column.of("c41", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c42", io.jalchemy.sql.schema.Column.of("c42", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c43", io.jalchemy.sql.schema.Column.of("c43", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c44", io.jalchemy.sql.schema.Column.of("c44", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c45", io.jalchemy.sql.schema.Column.of("c45", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c46", io.jalchemy.sql.schema.Column.of("c46", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c47", io.jalchemy.sql.schema.Column.of("c47", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c48", io.jalchemy.sql.schema.Column.of("c48", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c49", io.jalchemy.sql.schema.Column.of("c49", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c50", io.jalchemy.sql.schema.Column.of("c50", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c51", io.jalchemy.sql.schema.Column.of("c51", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c52", io.jalchemy.sql.schema.Column.of("c52", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c53", io.jalchemy.sql.schema.Column.of("c53", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c54", io.jalchemy.sql.schema.Column.of("c54", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c55", io.jalchemy.sql.schema.Column.of("c55", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c56", io.jalchemy.sql.schema.Column.of("c56", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c57", io.jalchemy.sql.schema.Column.of("c57", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c58", io.jalchemy.sql.schema.Column.of("c58", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c59", io.jalchemy.sql.schema.Column.of("c59", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c60", io.jalchemy.sql.schema.Column.of("c60", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c61", io.jalchemy.sql.schema.Column.of("c61", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c62", io.jalchemy.sql.schema.Column.of("c62", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c63", io.jalchemy.sql.schema.Column.of("c63", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c64", io.jalchemy.sql.schema.Column.of("c64", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("c65", io.jalchemy.sql.schema.Column.of("c65", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("bytes", io.jalchemy.sql.schema.Column.of("bytes", io.jalchemy.sql.type.Types.BLOB).nullable(true)))
            .with(ColumnModel.of("parentId", io.jalchemy.sql.schema.Column.of("parent_id", io.jalchemy.sql.type.Types.BIGINT).nullable(true).references("wides.id")))
            .with(RelationshipModel.of("parent", 0, CollectionKind.SCALAR, io.jalchemy.tests.staff.Wide.class).backPopulates("children").options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of("id"), false, false, java.util.List.of(), io.jalchemy.mapping.Passive.FALSE, true, false, false, false, false, 0, 0, null, false, java.util.List.of(), null)))
            .with(RelationshipModel.of("children", 1, CollectionKind.LIST, io.jalchemy.tests.staff.Wide.class).backPopulates("parent").cascade(io.jalchemy.mapping.Cascade.ALL).options(new RelationshipModel.Options(java.util.List.of(), java.util.List.of(), false, false, java.util.List.of("id"), io.jalchemy.mapping.Passive.FALSE, true, false, false, false, false, 0, 0, null, false, java.util.List.of(), null)))
            .build();

    /** The entity itself. */
    public static final WidePath WIDE = new WidePath(null);

    /** The attribute {@code Wide.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Wide.c00}. */
    public final io.jalchemy.sql.tree.TextAttribute c00 = text("c00", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c01}. */
    public final io.jalchemy.sql.tree.TextAttribute c01 = text("c01", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c02}. */
    public final io.jalchemy.sql.tree.TextAttribute c02 = text("c02", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c03}. */
    public final io.jalchemy.sql.tree.TextAttribute c03 = text("c03", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c04}. */
    public final io.jalchemy.sql.tree.TextAttribute c04 = text("c04", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c05}. */
    public final io.jalchemy.sql.tree.TextAttribute c05 = text("c05", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c06}. */
    public final io.jalchemy.sql.tree.TextAttribute c06 = text("c06", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c07}. */
    public final io.jalchemy.sql.tree.TextAttribute c07 = text("c07", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c08}. */
    public final io.jalchemy.sql.tree.TextAttribute c08 = text("c08", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c09}. */
    public final io.jalchemy.sql.tree.TextAttribute c09 = text("c09", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c10}. */
    public final io.jalchemy.sql.tree.TextAttribute c10 = text("c10", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c11}. */
    public final io.jalchemy.sql.tree.TextAttribute c11 = text("c11", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c12}. */
    public final io.jalchemy.sql.tree.TextAttribute c12 = text("c12", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c13}. */
    public final io.jalchemy.sql.tree.TextAttribute c13 = text("c13", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c14}. */
    public final io.jalchemy.sql.tree.TextAttribute c14 = text("c14", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c15}. */
    public final io.jalchemy.sql.tree.TextAttribute c15 = text("c15", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c16}. */
    public final io.jalchemy.sql.tree.TextAttribute c16 = text("c16", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c17}. */
    public final io.jalchemy.sql.tree.TextAttribute c17 = text("c17", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c18}. */
    public final io.jalchemy.sql.tree.TextAttribute c18 = text("c18", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c19}. */
    public final io.jalchemy.sql.tree.TextAttribute c19 = text("c19", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c20}. */
    public final io.jalchemy.sql.tree.TextAttribute c20 = text("c20", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c21}. */
    public final io.jalchemy.sql.tree.TextAttribute c21 = text("c21", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c22}. */
    public final io.jalchemy.sql.tree.TextAttribute c22 = text("c22", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c23}. */
    public final io.jalchemy.sql.tree.TextAttribute c23 = text("c23", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c24}. */
    public final io.jalchemy.sql.tree.TextAttribute c24 = text("c24", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c25}. */
    public final io.jalchemy.sql.tree.TextAttribute c25 = text("c25", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c26}. */
    public final io.jalchemy.sql.tree.TextAttribute c26 = text("c26", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c27}. */
    public final io.jalchemy.sql.tree.TextAttribute c27 = text("c27", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c28}. */
    public final io.jalchemy.sql.tree.TextAttribute c28 = text("c28", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c29}. */
    public final io.jalchemy.sql.tree.TextAttribute c29 = text("c29", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c30}. */
    public final io.jalchemy.sql.tree.TextAttribute c30 = text("c30", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c31}. */
    public final io.jalchemy.sql.tree.TextAttribute c31 = text("c31", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c32}. */
    public final io.jalchemy.sql.tree.TextAttribute c32 = text("c32", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c33}. */
    public final io.jalchemy.sql.tree.TextAttribute c33 = text("c33", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c34}. */
    public final io.jalchemy.sql.tree.TextAttribute c34 = text("c34", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c35}. */
    public final io.jalchemy.sql.tree.TextAttribute c35 = text("c35", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c36}. */
    public final io.jalchemy.sql.tree.TextAttribute c36 = text("c36", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c37}. */
    public final io.jalchemy.sql.tree.TextAttribute c37 = text("c37", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c38}. */
    public final io.jalchemy.sql.tree.TextAttribute c38 = text("c38", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c39}. */
    public final io.jalchemy.sql.tree.TextAttribute c39 = text("c39", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c40}. */
    public final io.jalchemy.sql.tree.TextAttribute c40 = text("c40", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c41}. */
    public final io.jalchemy.sql.tree.TextAttribute c41 = text("c41", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c42}. */
    public final io.jalchemy.sql.tree.TextAttribute c42 = text("c42", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c43}. */
    public final io.jalchemy.sql.tree.TextAttribute c43 = text("c43", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c44}. */
    public final io.jalchemy.sql.tree.TextAttribute c44 = text("c44", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c45}. */
    public final io.jalchemy.sql.tree.TextAttribute c45 = text("c45", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c46}. */
    public final io.jalchemy.sql.tree.TextAttribute c46 = text("c46", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c47}. */
    public final io.jalchemy.sql.tree.TextAttribute c47 = text("c47", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c48}. */
    public final io.jalchemy.sql.tree.TextAttribute c48 = text("c48", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c49}. */
    public final io.jalchemy.sql.tree.TextAttribute c49 = text("c49", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c50}. */
    public final io.jalchemy.sql.tree.TextAttribute c50 = text("c50", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c51}. */
    public final io.jalchemy.sql.tree.TextAttribute c51 = text("c51", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c52}. */
    public final io.jalchemy.sql.tree.TextAttribute c52 = text("c52", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c53}. */
    public final io.jalchemy.sql.tree.TextAttribute c53 = text("c53", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c54}. */
    public final io.jalchemy.sql.tree.TextAttribute c54 = text("c54", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c55}. */
    public final io.jalchemy.sql.tree.TextAttribute c55 = text("c55", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c56}. */
    public final io.jalchemy.sql.tree.TextAttribute c56 = text("c56", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c57}. */
    public final io.jalchemy.sql.tree.TextAttribute c57 = text("c57", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c58}. */
    public final io.jalchemy.sql.tree.TextAttribute c58 = text("c58", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c59}. */
    public final io.jalchemy.sql.tree.TextAttribute c59 = text("c59", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c60}. */
    public final io.jalchemy.sql.tree.TextAttribute c60 = text("c60", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c61}. */
    public final io.jalchemy.sql.tree.TextAttribute c61 = text("c61", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c62}. */
    public final io.jalchemy.sql.tree.TextAttribute c62 = text("c62", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c63}. */
    public final io.jalchemy.sql.tree.TextAttribute c63 = text("c63", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c64}. */
    public final io.jalchemy.sql.tree.TextAttribute c64 = text("c64", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.c65}. */
    public final io.jalchemy.sql.tree.TextAttribute c65 = text("c65", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Wide.bytes}. */
    public final io.jalchemy.sql.tree.PlainAttribute<byte[]> bytes = plain("bytes", io.jalchemy.sql.type.Types.BLOB);

    /** The attribute {@code Wide.parentId}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> parentId = whole("parentId", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Wide.parent}. */
    public final io.jalchemy.orm.path.ReferenceAttribute<io.jalchemy.tests.staff.Wide> parent = reference("parent");

    /** The attribute {@code Wide.children}. */
    public final io.jalchemy.orm.path.CollectionAttribute<io.jalchemy.tests.staff.Wide> children = collection("children");

    private WidePath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected WidePath aliased(AliasName alias) {
        return new WidePath(alias);
    }

    @Override
    protected WidePath constant() {
        return WIDE;
    }

    @Override
    protected EntityPath<?, ?> target(int number) {
        switch (number) {
            case 0:
                return io.jalchemy.tests.staff.WidePath.WIDE;
            case 1:
                return io.jalchemy.tests.staff.WidePath.WIDE;
            default:
                return super.target(number);
        }
    }
}
