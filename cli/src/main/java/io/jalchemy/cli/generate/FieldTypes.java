package io.jalchemy.cli.generate;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.TypeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which Java types fields have, and what has to be said of them. A type that no Java type stands for gets a class that defines
 * it, once for all fields of that type.
 */
final class FieldTypes {

    /** The kinds whose types stand for a Java class, if they have no precision, length or name of their own. */
    private static final Set<TypeKind> PLAIN = Set.of(
            TypeKind.BOOLEAN,
            TypeKind.SMALLINT,
            TypeKind.INTEGER,
            TypeKind.BIGINT,
            TypeKind.NUMERIC,
            TypeKind.REAL,
            TypeKind.DOUBLE,
            TypeKind.TEXT,
            TypeKind.BLOB,
            TypeKind.DATE,
            TypeKind.TIME,
            TypeKind.TIMESTAMP,
            TypeKind.TIMESTAMP_TZ,
            TypeKind.INTERVAL,
            TypeKind.UUID);

    private final TypeTexts types;
    private final GeneratorOptions options;
    private final UsedNames classNames;
    private final Map<SqlType<?>, String> definitions = new LinkedHashMap<>();

    FieldTypes(TypeTexts types, GeneratorOptions options, UsedNames classNames) {
        this.types = types;
        this.options = options;
        this.classNames = classNames;
    }

    /**
     * A field's type.
     *
     * @param javaType as it stands in the source
     * @param members members of {@code @MappedColumn} that say more than the Java type does
     */
    record FieldType(String javaType, List<String> members) {}

    /** Returns the type of the field for {@code column}; one of a domain is a type under the domain's name. */
    FieldType of(Column<?> column, JavaSource source) {
        Domain domain = column.domain();
        if (domain == null) {
            return of(column.type(), source);
        }
        Identifiers identifiers = PostgresqlDialect.INSTANCE.identifiers(); // no other database has domains
        String schema = domain.typeName().schema();
        String name = (schema == null ? "" : identifiers.quoted(schema) + ".")
                + identifiers.quoted(domain.typeName().name());
        return of(column.type().withNativeName(name), source);
    }

    private FieldType of(SqlType<?> type, JavaSource source) {
        if (types.enumOf(type) != null) {
            return new FieldType(types.javaType(type, source), List.of());
        }
        List<String> members = new ArrayList<>();
        SqlType<?> plain = type.collation() == null ? type : type.asGeneric();
        boolean collated =
                type.collation() != null && type.nativeName() == null && (isVarchar(plain) || plain.equals(TEXT));
        if (collated) {
            members.add("collation = " + JavaSource.literal(String.valueOf(type.collation())));
        }
        if (isVarchar(type) || (collated && isVarchar(plain))) {
            members.add(0, "length = " + type.length());
            return new FieldType("String", members);
        }
        if (collated) {
            return new FieldType("String", members);
        }
        if (isDecimal(type)) {
            members.add("precision = " + type.precision());
            if (type.scale() != null && type.scale() > 0) {
                members.add("scale = " + type.scale());
            }
            return new FieldType(source.use("java.math.BigDecimal"), members);
        }
        if (isPlain(type)) {
            return new FieldType(types.javaType(type, source), members);
        }
        if (type.equals(io.jalchemy.sql.type.Types.JSON)) {
            members.add("type = " + source.use("io.jalchemy.mapping.Json") + ".class");
            return new FieldType(source.use("com.fasterxml.jackson.databind.JsonNode"), members);
        }
        String element = elementOfList(type, source);
        if (element != null) {
            members.add("type = " + source.use("io.jalchemy.mapping.Array") + ".class");
            return new FieldType(source.use("java.util.List") + "<" + element + ">", members);
        }
        members.add("type = " + definition(type) + ".class");
        return new FieldType(types.javaType(type, source), members);
    }

    private static final SqlType<?> TEXT = io.jalchemy.sql.type.Types.TEXT;

    private static boolean isVarchar(SqlType<?> type) {
        return type.length() != null && type.equals(io.jalchemy.sql.type.Types.varchar(type.length()));
    }

    private static boolean isDecimal(SqlType<?> type) {
        return type.precision() != null
                && type.scale() != null
                && type.kind() == TypeKind.NUMERIC
                && type.equals(io.jalchemy.sql.type.Types.numeric(type.precision(), type.scale()));
    }

    private static boolean isPlain(SqlType<?> type) {
        return type.conversion() == null
                && PLAIN.contains(type.kind())
                && type.equals(io.jalchemy.sql.type.Types.of(type.javaType()));
    }

    /** Returns the Java type of elements if {@code type} is an array of a plain type; else null. */
    private @Nullable String elementOfList(SqlType<?> type, JavaSource source) {
        SqlType<?> element = type.element();
        if (element == null || type.kind() != TypeKind.ARRAY || type.nativeName() != null) {
            return null;
        }
        return isPlain(element) || types.enumOf(element) != null ? types.javaType(element, source) : null;
    }

    private String definition(SqlType<?> type) {
        return definitions.computeIfAbsent(type, each -> {
            String name = each.nativeName() == null ? each.toString() : each.nativeName();
            return classNames.unique(JavaNames.typeName(JavaNames.words(name.replace("[]", " array"))) + "Type");
        });
    }

    /** Returns the classes that define types, those that {@link #of} has asked for. */
    List<SourceFile> definitions() {
        List<SourceFile> files = new ArrayList<>();
        definitions.forEach((type, name) -> files.add(EntityGenerator.file(options, name, write(type, name))));
        return files;
    }

    private String write(SqlType<?> type, String name) {
        JavaSource source = new JavaSource(options.packageName());
        String javaType = types.javaType(type, source);
        String definition = source.use("io.jalchemy.sql.type.TypeDefinition");
        String shown = type.nativeName() == null ? type.toString() : type.nativeName();
        source.line("/** The type {@code " + JavaSource.comment(shown) + "}. */");
        source.line("public final class " + name + " implements " + definition + "<" + javaType + "> {");
        source.blank();
        source.line("    @Override");
        source.line("    public " + types.declaredType(type, javaType, source) + " sqlType() {");
        source.line("        return " + types.expression(type, source) + ";");
        source.line("    }");
        return source.line("}").text();
    }
}
