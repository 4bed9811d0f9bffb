package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Declares the association tables that relationships name and that were not declared. */
final class AssociationTables {

    private final @Nullable String schema;
    private MetaData metadata;

    AssociationTables(MetaData metadata, @Nullable String schema) {
        this.metadata = metadata;
        this.schema = schema;
    }

    MetaData metadata() {
        return metadata;
    }

    void declare(Mapper owner, RelationshipModel relationship, Mapper target) {
        String name = relationship.secondary();
        if (name == null || find(metadata, schema, name) != null) {
            return;
        }
        if (owner == target) {
            throw new MappingException(
                    "SELF_SECONDARY",
                    owner.model().name() + "." + relationship.name() + " ties "
                            + owner.model().name()
                            + " to itself through \"" + name
                            + "\", whose columns cannot be told apart by themselves. Bring"
                            + " the table with Registry.of(metadata, …).");
        }
        List<TableElement> columns = new ArrayList<>();
        columns(owner, columns);
        columns(target, columns);
        metadata = metadata.with(Table.of(new TableName(schema, name), columns));
    }

    static @Nullable Table find(MetaData metadata, @Nullable String schema, String name) {
        Table plain = metadata.find(name);
        return plain != null || schema == null || name.contains(".") ? plain : metadata.find(schema + "." + name);
    }

    /** Adds a column for each part of the key of {@code mapper}, and one foreign key over all of them. */
    private static void columns(Mapper mapper, List<TableElement> elements) {
        List<Column<?>> keys = mapper.baseTable().primaryKeyColumns();
        String table = mapper.baseTable().tableName().key() + ".";
        String entity =
                mapper.model().name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        if (keys.size() == 1) {
            Column<?> key = keys.get(0);
            elements.add(Column.of(entity + "_" + key.name(), key.type())
                    .primaryKey()
                    .references(table + key.name()));
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (Column<?> key : keys) {
            String name = entity + "_" + key.name();
            elements.add(Column.of(name, key.type()).primaryKey());
            names.add(name);
            targets.add(table + key.name());
        }
        elements.add(ForeignKeyConstraint.of(names, targets));
    }
}
