package io.jalchemy.orm.load;

import io.jalchemy.engine.row.RowCursor;
import io.jalchemy.engine.row.TextColumns;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.TextNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the elements of a text's rows, entities among them, in the columns that there are: by the columns that the program named, or by the
 * names that the text gives. Columns are known when the rows are there, so this is not kept.
 */
final class TextPlan {

    private final Mappers mappers;
    private final Database database;
    private final EntityLowering lowering;
    private final TextNode text;

    TextPlan(Mappers mappers, Database database, TextNode text) {
        this.mappers = mappers;
        this.database = database;
        this.lowering = new EntityLowering(mappers);
        this.text = text;
    }

    /**
     * Returns the elements of each row.
     *
     * @throws io.jalchemy.sql.error.JalchemyException if the text has no column for one of them
     */
    List<QueryPlan.Element> elements(RowCursor cursor) throws SQLException {
        List<Node> given = new ArrayList<>();
        for (Node each : text.given()) {
            given.add(lowering.lower((Expression<?>) each));
        }
        TextColumns columns = new TextColumns(text, given, cursor.names());
        List<LoadOption> options = PlanBuilder.options(text.options());
        Set<LoadOption> used = new HashSet<>();
        List<QueryPlan.Element> elements = new ArrayList<>();
        for (int i = 0; i < text.columns().size(); i++) {
            Node column = text.columns().get(i);
            if (column instanceof EntityPath<?, ?> path) {
                EntityOptions own = EntityOptions.of(mappers, path, options, used);
                elements.add(QueryPlan.Element.entity(reader(path, own, columns)));
            } else {
                Expression<?> value = (Expression<?>) column;
                int position = text.isByPosition() ? i : columns.require(lowering.lower(value));
                elements.add(QueryPlan.Element.value(position, database.reader(value.type())));
            }
        }
        EntityOptions.check(options, used, text.columns());
        return elements;
    }

    private EntityReader reader(EntityPath<?, ?> path, EntityOptions options, TextColumns columns) {
        Mapper mapper = mappers.mapper(path);
        if (EntityReader.isWide(mapper)) {
            lowering.whole(path);
        }
        Set<String> missing = new HashSet<>();
        for (Mapper each : mapper.selfAndDescendants()) {
            for (int number = 0; number < each.size(); number++) {
                ColumnProperty property = each.column(number);
                if (property != null
                        && position(columns, ColumnReference.of(path, property.table(), property.column())) < 0) {
                    missing.add(property.name());
                }
            }
        }
        EntityReader reader = new EntityReader(
                database, path, mapper, options.without(missing), reference -> required(columns, reference));
        follow(reader);
        return reader;
    }

    private int required(TextColumns columns, ColumnReference<?> reference) {
        int found = position(columns, reference);
        if (found < 0) {
            throw columns.missing(reference.column());
        }
        return found;
    }

    private int position(TextColumns columns, ColumnReference<?> reference) {
        Column<?> column = reference.column();
        return columns.indexOf(lowering.expression(reference), column.name());
    }

    /** Adds what is loaded by statements of its own after the rows; a text joins nothing. */
    private static void follow(EntityReader reader) {
        RelationshipPath path = RelationshipPath.from(reader.mapper);
        for (int number = 0; number < reader.mapper.size(); number++) {
            RelationshipProperty property = reader.mapper.relationship(number);
            if (property != null) {
                PlanBuilder.follow(reader, property, path, false);
            }
        }
    }
}
