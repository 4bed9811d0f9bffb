package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Word}: the entity and its attributes in statements. Generated. */
public final class WordPath extends EntityPath<io.jalchemy.tests.staff.Word, java.lang.String> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Word.class, "words")
            .with(ColumnModel.of("text", io.jalchemy.sql.schema.Column.of("text", io.jalchemy.sql.type.Types.TEXT).primaryKey()))
            .with(ColumnModel.of("meaning", io.jalchemy.sql.schema.Column.of("meaning", io.jalchemy.sql.type.Types.TEXT).nullable(false)))
            .build();

    /** The entity itself. */
    public static final WordPath WORD = new WordPath(null);

    /** The attribute {@code Word.text}. */
    public final io.jalchemy.sql.tree.TextAttribute text = text("text", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Word.meaning}. */
    public final io.jalchemy.sql.tree.TextAttribute meaning = text("meaning", io.jalchemy.sql.type.Types.TEXT);

    private WordPath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected WordPath aliased(AliasName alias) {
        return new WordPath(alias);
    }

    @Override
    protected WordPath constant() {
        return WORD;
    }
}
