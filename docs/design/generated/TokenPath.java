package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Token}: the entity and its attributes in statements. Generated. */
public final class TokenPath extends EntityPath<io.jalchemy.tests.staff.Token, java.util.UUID> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Token.class, "tokens")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.UUID).primaryKey().serverDefaultSql("gen_random_uuid()")))
            .with(ColumnModel.of("payload", io.jalchemy.sql.schema.Column.of("payload", io.jalchemy.sql.type.Types.TEXT).nullable(false)))
            .with(ColumnModel.of("number", io.jalchemy.sql.schema.Column.of("number", io.jalchemy.sql.type.Types.INTEGER).nullable(false).serverDefaultValue(io.jalchemy.orm.model.Literals.parse("7", io.jalchemy.sql.type.Types.INTEGER))))
            .build();

    /** The entity itself. */
    public static final TokenPath TOKEN = new TokenPath(null);

    /** The attribute {@code Token.id}. */
    public final io.jalchemy.sql.tree.PlainAttribute<java.util.UUID> id = plain("id", io.jalchemy.sql.type.Types.UUID);

    /** The attribute {@code Token.payload}. */
    public final io.jalchemy.sql.tree.TextAttribute payload = text("payload", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Token.number}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> number = whole("number", io.jalchemy.sql.type.Types.INTEGER);

    private TokenPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected TokenPath aliased(AliasName alias) {
        return new TokenPath(alias);
    }

    @Override
    protected TokenPath constant() {
        return TOKEN;
    }
}
