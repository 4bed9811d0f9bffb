package io.jalchemy.orm.mapper;

import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.metadata.RelationshipModel;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Declares the association tables that relationships name and nobody declared. */
final class Secondaries {

    private final @Nullable String schema;
    private MetaData metadata;

    Secondaries(MetaData metadata, @Nullable String schema) {
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
                            + "\", whose columns cannot be told apart by themselves. Declare"
                            + " the table with @AssociationTable or bring it with Registry.of(metadata, …).");
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

    private static void columns(Mapper mapper, List<TableElement> columns) {
        for (Column<?> key : mapper.baseTable().primaryKeyColumns()) {
            String entity = mapper.model()
                    .name()
                    .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                    .toLowerCase(Locale.ROOT);
            columns.add(Column.of(entity + "_" + key.name(), key.type())
                    .primaryKey()
                    .references(mapper.baseTable().tableName().key() + "." + key.name()));
        }
    }
}
