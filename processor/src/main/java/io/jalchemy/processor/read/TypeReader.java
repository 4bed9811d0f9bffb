package io.jalchemy.processor.read;

import io.jalchemy.processor.model.ColumnInfo.Family;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the SQL type of a Java type. */
final class TypeReader {

    private static final String TYPES = "io.jalchemy.sql.type.Types.";
    private static final Map<String, Found> KNOWN = Map.ofEntries(
            known("java.lang.Boolean", "BOOLEAN", Family.TRUTH),
            known("java.lang.Short", "SMALLINT", Family.WHOLE),
            known("java.lang.Integer", "INTEGER", Family.WHOLE),
            known("java.lang.Long", "BIGINT", Family.WHOLE),
            known("java.math.BigInteger", "BIG_INTEGER", Family.WHOLE),
            known("java.lang.Float", "REAL", Family.NUMERIC),
            known("java.lang.Double", "DOUBLE", Family.NUMERIC),
            known("java.math.BigDecimal", "NUMERIC", Family.NUMERIC),
            known("java.lang.String", "TEXT", Family.TEXT),
            known("java.time.LocalDate", "DATE", Family.TEMPORAL),
            known("java.time.LocalTime", "TIME", Family.TEMPORAL),
            known("java.time.LocalDateTime", "TIMESTAMP", Family.TEMPORAL),
            known("java.time.Instant", "TIMESTAMP_TZ", Family.TEMPORAL),
            known("java.time.OffsetDateTime", "TIMESTAMP_OFFSET", Family.TEMPORAL),
            known("java.time.ZonedDateTime", "TIMESTAMP_ZONED", Family.TEMPORAL),
            known("java.time.Duration", "INTERVAL", Family.PLAIN),
            known("java.util.UUID", "UUID", Family.PLAIN));

    private static final Set<String> LISTS = Set.of("java.util.List", "java.util.Collection");

    private final Types types;

    TypeReader(Types types) {
        this.types = types;
    }

    /**
     * The SQL type that was found.
     *
     * @param type Java expression of the SQL type
     */
    record Found(String type, Family family) {}

    private static Map.Entry<String, Found> known(String javaType, String constant, Family family) {
        return Map.entry(javaType, new Found(TYPES + constant, family));
    }

    /**
     * Returns the SQL type of {@code type} with the options of {@code column}; null if there is none.
     *
     * @param nativeEnum the field's own {@code @NativeEnum}, which may be absent
     */
    @Nullable
    Found find(TypeMirror type, AnnotationValues column, AnnotationValues nativeEnum) {
        TypeMirror named = column.type("type");
        if (named != null && named.getKind() == TypeKind.DECLARED) {
            return special(type, (TypeElement) ((DeclaredType) named).asElement(), nativeEnum);
        }
        Found found = plain(type, nativeEnum);
        if (found == null) {
            return null;
        }
        String collation = column.text("collation");
        String collated = collation.isEmpty() ? "" : ".withCollation(" + Names.literal(collation) + ")";
        if (column.number("length", 0) > 0) {
            String base = found.type().equals(TYPES + "TEXT") ? TYPES + "VARCHAR" : found.type();
            return new Found(base + ".withLength(" + column.number("length", 0) + ")" + collated, found.family());
        }
        if (!collation.isEmpty()) {
            return new Found(found.type() + collated, found.family());
        }
        if (column.number("precision", 0) > 0) {
            String precision = column.number("precision", 0) + ", " + column.number("scale", 0);
            return new Found(found.type() + ".withPrecision(" + precision + ")", found.family());
        }
        return found;
    }

    private @Nullable Found plain(TypeMirror type, AnnotationValues nativeEnum) {
        if (type.getKind() == TypeKind.ARRAY) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            if (component.getKind() == TypeKind.BYTE) {
                return new Found(TYPES + "BLOB", Family.PLAIN);
            }
            boolean element = !isNested(component)
                    && !isNativeEnum(component, nativeEnum)
                    && plain(component, nativeEnum) != null;
            return element ? new Found(TYPES + "array(" + raw(type) + ".class)", Family.PLAIN) : null;
        }
        Found known = KNOWN.get(boxed(type));
        if (known != null || type.getKind() != TypeKind.DECLARED) {
            return known;
        }
        Element element = ((DeclaredType) type).asElement();
        return element.getKind() == ElementKind.ENUM ? enumeration((TypeElement) element, nativeEnum) : null;
    }

    /** Returns whether {@code type} is an enum with a native type in the database, by the annotation of the field or of the enum. */
    static boolean isNativeEnum(TypeMirror type, AnnotationValues nativeEnum) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM
                && (nativeEnum.present()
                        || AnnotationValues.of(declared.asElement(), "NativeEnum")
                                .present());
    }

    /** Returns whether {@code element}, the element type of an array, is itself an array other than {@code byte[]}. */
    static boolean isNested(TypeMirror element) {
        return element instanceof ArrayType array && array.getComponentType().getKind() != TypeKind.BYTE;
    }

    private static Found enumeration(TypeElement type, AnnotationValues nativeEnum) {
        String name = type.getQualifiedName() + ".class";
        boolean labelled = EnumLabels.constants(type).stream()
                .anyMatch(each -> AnnotationValues.of(each, "EnumValue").present());
        String labels = EnumLabels.labels(type).stream().map(Names::literal).collect(Collectors.joining(", "));
        String arguments = labelled ? name + ", java.util.List.of(" + labels + ")" : name;
        return new Found(TYPES + "enumeration(" + arguments + ")" + named(type, nativeEnum), Family.PLAIN);
    }

    /**
     * Returns the call that makes an enum a native type; empty for an enum that is stored as characters. The field's annotation takes
     * precedence over the enum's.
     */
    private static String named(TypeElement type, AnnotationValues ofField) {
        AnnotationValues nativeEnum = ofField.present() ? ofField : AnnotationValues.of(type, "NativeEnum");
        if (!nativeEnum.present()) {
            return "";
        }
        String name = nativeEnum.text("value");
        return ".named("
                + Names.literal(
                        name.isEmpty() ? Names.snake(type.getSimpleName().toString()) : name) + ")";
    }

    private @Nullable Found special(TypeMirror type, TypeElement named, AnnotationValues nativeEnum) {
        String name = named.getQualifiedName().toString();
        String raw = raw(type) + ".class";
        String converters = "io.jalchemy.orm.model.UserTypes.";
        if (name.equals("io.jalchemy.mapping.Json")) {
            return new Found(converters + "json(" + raw + ")", Family.PLAIN);
        }
        if (name.equals("io.jalchemy.mapping.Array")) {
            return array(type, nativeEnum);
        }
        ExecutableElement definition = sqlType(named);
        if (definition != null) {
            Family said = operators(named);
            Family family = said == Family.PLAIN ? family(definition.getReturnType()) : said;
            return new Found("new " + name + "().sqlType()", family);
        }
        return new Found(converters + "of(new " + name + "(), " + raw + ")", operators(named));
    }

    /** Returns the family of operators that {@code userType} gives its attributes. */
    static Family operators(TypeElement userType) {
        return Family.valueOf(AnnotationValues.of(userType, "Operators").constant("value", Family.PLAIN.name()));
    }

    /** Returns the method by which {@code named}, or a class that it extends, defines an SQL type; null if it defines none. */
    private @Nullable ExecutableElement sqlType(TypeElement named) {
        if (!MadeClasses.isDefinition(types, named.asType())) {
            return null;
        }
        for (TypeElement each = named; each != null; each = superclass(each)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (method.getSimpleName().contentEquals("sqlType")
                        && method.getParameters().isEmpty()) {
                    return method;
                }
            }
        }
        return null;
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType parent ? (TypeElement) parent.asElement() : null;
    }

    /** Returns the family whose operators attributes have if their type is declared as {@code type}. */
    private static Family family(TypeMirror type) {
        String name = type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
        return switch (name) {
            case "io.jalchemy.sql.type.TextType" -> Family.TEXT;
            case "io.jalchemy.sql.type.WholeType" -> Family.WHOLE;
            case "io.jalchemy.sql.type.NumericType", "io.jalchemy.sql.type.FloatingType" -> Family.NUMERIC;
            case "io.jalchemy.sql.type.TemporalType" -> Family.TEMPORAL;
            case "io.jalchemy.sql.type.BooleanType" -> Family.TRUTH;
            default -> Family.PLAIN;
        };
    }

    /** Returns the SQL type of an array, or of a list or collection that is stored as one; null if there is none. */
    private @Nullable Found array(TypeMirror type, AnnotationValues nativeEnum) {
        if (type.getKind() == TypeKind.ARRAY) {
            return plain(type, nativeEnum);
        }
        boolean list = LISTS.contains(raw(type)) && type instanceof DeclaredType;
        List<? extends TypeMirror> arguments = list ? ((DeclaredType) type).getTypeArguments() : List.of();
        boolean flat = !arguments.isEmpty() && !isNested(arguments.get(0));
        Found element = flat ? plain(arguments.get(0), nativeEnum) : null;
        return element == null ? null : new Found(TYPES + "listArray(" + element.type() + ")", Family.PLAIN);
    }

    /** Returns the type as source, boxed, without type arguments and annotations. */
    private String raw(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return type.getKind() == TypeKind.TYPEVAR ? raw(types.erasure(type)) : boxed(type);
    }

    /** Returns the type as source, boxed. */
    String boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((javax.lang.model.type.PrimitiveType) type)
                        .getQualifiedName()
                        .toString()
                : plainName(type);
    }

    /** Returns the type as source, without annotations. */
    private String plainName(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            if (declared.getTypeArguments().isEmpty()) {
                return name;
            }
            return name
                    + declared.getTypeArguments().stream().map(this::boxed).collect(Collectors.joining(", ", "<", ">"));
        }
        return type instanceof ArrayType array
                ? (array.getComponentType().getKind().isPrimitive()
                                ? array.getComponentType().getKind().name().toLowerCase(java.util.Locale.ROOT)
                                : plainName(array.getComponentType()))
                        + "[]"
                : type.toString();
    }
}
