package io.jalchemy.engine;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.SchemaObject;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.type.SqlType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which sequences and types some tables use. */
final class SchemaUse {

    private final Set<String> tables = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final StringBuilder defaults = new StringBuilder();

    SchemaUse(List<Table> all) {
        for (Table table : all) {
            tables.add(table.tableName().key());
            for (Column<?> column : table.columns()) {
                addTypes(column.type());
                if (column.domain() != null) {
                    types.add(column.domain().typeName().key());
                }
                if (column.serverDefault() instanceof ServerDefault.Sql sql) {
                    defaults.append(sql.sql()).append('\n');
                }
            }
        }
    }

    private void addTypes(SqlType<?> type) {
        if (type.element() != null) {
            addTypes(type.element());
        }
        if (type.enumName() != null) {
            types.add(type.enumName());
        }
        if (type.nativeName() != null) {
            types.add(type.nativeName().replace("\"", ""));
        }
    }

    /** Returns whether a column has the type, or takes its values from the sequence or owns it. */
    boolean isUsed(SchemaObject object) {
        if (object instanceof NamedType type) {
            return types.contains(type.typeName().key());
        }
        if (!(object instanceof Sequence sequence)) {
            return true;
        }
        String owner = sequence.ownedBy();
        boolean owned = owner != null && tables.contains(owner.substring(0, owner.lastIndexOf('.')));
        return owned || isNext(sequence.sequenceName());
    }

    /** Returns whether a default is the next number of the sequence; its name stands in quotes in it. */
    private boolean isNext(TableName sequence) {
        String text = defaults.toString().replace("\"", "");
        return text.contains("nextval('" + sequence.key() + "'") || text.contains("." + sequence.name() + "'");
    }
}
