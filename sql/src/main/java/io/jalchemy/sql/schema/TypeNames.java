package io.jalchemy.sql.schema;

import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which types of a schema the types of columns name, and gives them the names that these have in another schema. */
final class TypeNames {

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(\\[]+)";

    /** A name, perhaps with a schema, and what follows it: {@code blog."Light Colour" COLLATE "C"}. */
    private static final Pattern NATIVE = Pattern.compile("(?:(" + PART + ")\\.)?(" + PART + ")(.*)", Pattern.DOTALL);

    private TypeNames() {}

    /** Returns the names of the types that {@code type} may mean: of an array that of the elements. A name may mean a type of the server. */
    static Set<TableName> of(SqlType<?> type) {
        Set<TableName> names = new LinkedHashSet<>();
        for (SqlType<?> each = type; each != null; each = each.element()) {
            if (each.enumName() != null) {
                names.add(TableName.of(each.enumName()));
            }
            TableName named = each.nativeName() == null ? null : parsed(each.nativeName());
            if (named != null) {
                names.add(named);
            }
        }
        return names;
    }

    /** Returns the names of the types that {@code type} consists of. */
    private static Set<TableName> partsOf(NamedType type) {
        Set<TableName> names = new LinkedHashSet<>();
        if (type instanceof Domain domain) {
            names.addAll(of(domain.base()));
        } else if (type instanceof CompositeType composite) {
            composite.attributes().forEach(each -> names.addAll(of(each.type())));
        }
        return names;
    }

    /** Returns {@code types} as they were given, but each behind those that it consists of; types that consist of each other as given. */
    static List<NamedType> sorted(List<NamedType> types) {
        Map<TableName, NamedType> waiting = new LinkedHashMap<>();
        types.forEach(type -> waiting.put(type.typeName(), type));
        List<NamedType> sorted = new ArrayList<>();
        for (NamedType type : types) {
            take(type, waiting, sorted);
        }
        return List.copyOf(sorted);
    }

    /** Moves {@code type}, if it still waits, behind those that wait and that it consists of. */
    private static void take(NamedType type, Map<TableName, NamedType> waiting, List<NamedType> sorted) {
        if (waiting.remove(type.typeName()) == null) {
            return;
        }
        for (TableName part : partsOf(type)) {
            NamedType needed = waiting.get(part);
            if (needed != null) {
                take(needed, waiting, sorted);
            }
        }
        sorted.add(type);
    }

    private static @Nullable TableName parsed(String nativeName) {
        Matcher parts = NATIVE.matcher(nativeName);
        if (!parts.matches()) {
            return null;
        }
        return new TableName(parts.group(1) == null ? null : unquoted(parts.group(1)), unquoted(parts.group(2)));
    }

    private static String unquoted(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    /**
     * Returns {@code type} with other names of the types that it names.
     *
     * @param enums returns the new name of an enum
     * @param others returns the new name of a type that may be one of the server, which keeps its name
     */
    @SuppressWarnings("unchecked") // the class of values stays the same
    static <J> SqlType<J> renamed(SqlType<J> type, UnaryOperator<TableName> enums, UnaryOperator<TableName> others) {
        SqlType<?> element = type.element();
        if (element != null) {
            return (SqlType<J>) ofElement(type, element, renamed(element, enums, others));
        }
        if (type.enumName() != null) {
            return type.named(enums.apply(TableName.of(type.enumName())).key());
        }
        String name = type.nativeName();
        TableName meant = name == null ? null : parsed(name);
        TableName other = meant == null ? null : others.apply(meant);
        if (name == null || other == null || other.equals(meant)) {
            return type;
        }
        String schema = other.schema() == null ? "" : "\"" + other.schema().replace("\"", "\"\"") + "\".";
        Matcher parts = NATIVE.matcher(name);
        return type.withNativeName(schema + parts.replaceFirst("$2$3"));
    }

    /** Returns {@code array} with other elements; one with a conversion of its own as it is, since only its maker knows the conversion. */
    private static SqlType<?> ofElement(SqlType<?> array, SqlType<?> element, SqlType<?> other) {
        return array.equals(Types.listArray(element)) ? Types.listArray(other) : array;
    }
}
