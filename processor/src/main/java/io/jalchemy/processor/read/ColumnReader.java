package io.jalchemy.processor.read;

import io.jalchemy.processor.model.ColumnInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a field that is mapped to a column. */
final class ColumnReader {

    private static final String SCHEMA = "io.jalchemy.sql.schema.";
    private static final String UNSPECIFIED = "UNSPECIFIED";

    private final TypeReader types;
    private final Problems problems;
    private final DeclarationOrigins origins;
    private final ForeignKeyTargets targets;
    private final MadeClasses made;

    ColumnReader(TypeReader types, MadeClasses made, Problems problems, DeclarationOrigins origins) {
        this.made = made;
        this.types = types;
        this.problems = problems;
        this.origins = origins;
        this.targets = new ForeignKeyTargets(problems);
    }

    /** Returns the column of {@code field}, whose type in the entity is {@code type}; null if it has no SQL type, which is reported. */
    @Nullable
    ColumnInfo read(VariableElement field, TypeMirror type) {
        AnnotationValues mark = AnnotationValues.of(field, "MappedColumn");
        TypeReader.Found found = types.find(type, mark, AnnotationValues.of(field, "NativeEnum"));
        if (found == null) {
            problems.error(field, "NO_SQL_TYPE", noType(field, type, mark));
            return null;
        }
        if (!made.check(field, type, mark)) {
            return null;
        }
        boolean key = AnnotationValues.of(field, "PrimaryKey").present();
        String column = column(field, type, mark, found, key);
        return new ColumnInfo(
                field, found.family(), types.boxed(type), found.type(), column, model(field, mark, column), key);
    }

    private static String noType(VariableElement field, TypeMirror type, AnnotationValues mark) {
        String where = Names.attribute(field);
        if (type.toString().startsWith("java.util.Optional")) {
            return where + " is Optional, which no column holds. Declare it with its own type, marked @Nullable.";
        }
        if (type instanceof ArrayType array && TypeReader.isNested(array.getComponentType())) {
            return where + " is an array of arrays, whose rows may differ in length, which arrays of databases do not"
                    + " take. Keep it as JSON: @MappedColumn(type = Json.class).";
        }
        if (type instanceof ArrayType array
                && TypeReader.isNativeEnum(array.getComponentType(), AnnotationValues.of(field, "NativeEnum"))) {
            return where + " is an array of enums with @NativeEnum, which is kept as a list: declare it as List with"
                    + " @MappedColumn(type = Array.class), or leave @NativeEnum out.";
        }
        if (mark.type("type") != null) {
            return where + ": type = Array.class keeps arrays, and List or Collection of what has an SQL type; this is "
                    + Names.shown(type) + ". Use Json.class, or a UserType.";
        }
        return where + ": " + Names.shown(type) + " has no SQL type. " + instead(type);
    }

    /** Returns the mend for a field of {@code type}, which has no SQL type. */
    private static String instead(TypeMirror type) {
        String name = type.toString();
        if (type.getKind() == TypeKind.CHAR || name.equals("java.lang.Character")) {
            return "Declare it as String.";
        }
        if (type.getKind() == TypeKind.BYTE || name.equals("java.lang.Byte")) {
            return "Declare it as short.";
        }
        if (name.equals("java.util.Date") || name.equals("java.util.Calendar") || name.startsWith("java.sql.")) {
            return "Declare it as Instant, LocalDateTime, LocalDate or LocalTime.";
        }
        boolean several = EntityReader.isCollection(type) || CollectionReader.held(type) != null;
        return several
                ? "Keep its values in the column with @MappedColumn(type = Json.class), a List with (type = Array.class), too;"
                        + " mark a relationship with @Relationship, or leave the field out with @Unmapped."
                : "Keep it in the column with @MappedColumn(type = Json.class) or (type = ….class), which names a UserType,"
                        + " mark its class with @Entity and the field with @Relationship, or leave the field out with"
                        + " @Unmapped.";
    }

    private String column(
            VariableElement field, TypeMirror type, AnnotationValues mark, TypeReader.Found found, boolean key) {
        String given = mark.text("name");
        String name = given.isEmpty() ? Names.snake(field.getSimpleName().toString()) : given;
        StringBuilder column = new StringBuilder(SCHEMA + "Column.of(")
                .append(Names.literal(name))
                .append(", ")
                .append(found.type())
                .append(")");
        column.append(key ? ".primaryKey()" : ".nullable(" + nullable(field, type, mark) + ")");
        String resolution = resolution(mark, "nullConflict");
        if (resolution != null) {
            column.append(".notNull(" + resolution + ")");
        }
        if (mark.flag("unique", false)) {
            column.append(".unique()");
        }
        if (mark.flag("valuesChecked", false)) {
            column.append(".valuesChecked()");
        }
        if (mark.flag("index", false)) {
            column.append(".index()");
        }
        if (!mark.text("comment").isEmpty()) {
            column.append(".comment(")
                    .append(Names.literal(mark.text("comment")))
                    .append(")");
        }
        if (!mark.text("key").isEmpty()) {
            column.append(".key(").append(Names.literal(mark.text("key"))).append(")");
        }
        if (mark.flag("system", false)) {
            column.append(".system()");
        }
        String numbered = mark.constant("autoincrement", "FROM_TYPE");
        if (!numbered.equals("FROM_TYPE")) {
            column.append(
                    ".autoincrement(" + SCHEMA + "Autoincrement." + (numbered.equals("TRUE") ? "ON" : "OFF") + ")");
        }
        defaults(column, mark, types.boxed(type), found);
        numbers(column, field);
        computed(column, field);
        foreignKey(column, field);
        return column.toString();
    }

    /** Returns an expression for what SQLite does with rows that are in conflict; null if nothing is said of it. */
    static @Nullable String resolution(AnnotationValues mark, String member) {
        String said = mark.constant(member, UNSPECIFIED);
        return said.equals(UNSPECIFIED) ? null : SCHEMA + "ConflictResolution." + said;
    }

    private boolean nullable(VariableElement field, TypeMirror type, AnnotationValues mark) {
        String said = mark.constant("nullable", "FROM_TYPE");
        if (!said.equals("FROM_TYPE")) {
            return said.equals("TRUE");
        }
        return !type.getKind().isPrimitive()
                && !AnnotationValues.of(field, "Identity").present()
                && (DeclarationOrigins.saysNullable(field) || origins.isNullableByCompanion(field));
    }

    private static void defaults(StringBuilder column, AnnotationValues mark, String javaType, TypeReader.Found found) {
        source(column, mark.type("insertDefault"), "insertDefault", javaType);
        source(column, mark.type("onUpdate"), "onUpdate", javaType);
        literal(column, mark.text("insertValue"), "insertValue", found);
        literal(column, mark.text("serverDefaultValue"), "serverDefaultValue", found);
        text(column, mark.text("insertSql"), "insertSql");
        text(column, mark.text("onUpdateSql"), "onUpdateSql");
        text(column, mark.text("serverDefaultSql"), "serverDefaultSql");
        server(column, mark.type("serverDefault"), "serverDefault");
        server(column, mark.type("serverOnUpdate"), "serverOnUpdate");
    }

    /** Appends the computation of a computed column, which is read back after each change of the row. */
    private static void computed(StringBuilder column, VariableElement field) {
        AnnotationValues mark = AnnotationValues.of(field, "Computed");
        if (mark.present()) {
            String stored = mark.constant("stored", "FROM_TYPE");
            column.append(".serverDefault(new " + SCHEMA + "ServerDefault.Computed("
                    + Names.literal(mark.text("value")) + ", "
                    + (stored.equals("FROM_TYPE") ? "null" : stored.equals("TRUE")) + "))");
            column.append(".serverOnUpdate(new " + SCHEMA + "ServerDefault.Fetched())");
        }
    }

    private static void source(StringBuilder column, @Nullable TypeMirror type, String method, String javaType) {
        if (type instanceof DeclaredType declared) {
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            column.append("." + method + "(io.jalchemy.orm.model.SourceDefault.of(new " + name + "(), " + javaType
                    + ".class))");
        }
    }

    private static void literal(StringBuilder column, String text, String method, TypeReader.Found found) {
        if (!text.isEmpty()) {
            column.append("." + method + "(io.jalchemy.orm.model.Literals.parse(" + Names.literal(text) + ", "
                    + found.type() + "))");
        }
    }

    private static void text(StringBuilder column, String sql, String method) {
        if (!sql.isEmpty()) {
            column.append("." + method + "(" + Names.literal(sql) + ")");
        }
    }

    private static void server(StringBuilder column, @Nullable TypeMirror type, String method) {
        if (type instanceof DeclaredType declared) {
            boolean now = declared.asElement().getSimpleName().contentEquals("ServerNow");
            String value = now ? "Now" : "Fetched";
            column.append("." + method + "(new " + SCHEMA + "ServerDefault." + value + "())");
        }
    }

    /** Appends an identity or a sequence, if the field is marked with one. */
    private static void numbers(StringBuilder column, VariableElement field) {
        AnnotationValues identity = AnnotationValues.of(field, "Identity");
        if (identity.present()) {
            column.append(".serverDefault(" + SCHEMA + "ServerDefault.Identity.of(" + identity.flag("always", false)
                    + ", " + SCHEMA + "SequenceOptions.DEFAULT" + options(identity) + "))");
        }
        AnnotationValues sequence = AnnotationValues.of(field, "Sequence");
        if (sequence.present() && !sequence.text("value").isEmpty()) {
            String options = options(sequence);
            column.append(".insertDefault(" + SCHEMA + "Sequence.of(" + Names.literal(sequence.text("value")) + ")"
                    + (options.isEmpty() ? "" : ".with(options -> options" + options + ")") + ")");
        }
    }

    private static String options(AnnotationValues mark) {
        StringBuilder options = new StringBuilder();
        for (String member : List.of("start", "increment", "minimum", "maximum", "cache")) {
            Long number = mark.whole(member);
            if (number != null) {
                String name = member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
                options.append(".with" + name + "(" + number + "L)");
            }
        }
        return options.append(mark.flag("cycle", false) ? ".withCycle()" : "").toString();
    }

    private void foreignKey(StringBuilder column, VariableElement field) {
        AnnotationValues mark = AnnotationValues.of(field, "ForeignKey");
        if (!mark.present()) {
            return;
        }
        String target = mark.text("value");
        if (target.isEmpty() && mark.type("entity") instanceof DeclaredType declared) {
            String found = targets.column(field, (TypeElement) declared.asElement(), mark.text("attribute"));
            if (found == null) {
                return;
            }
            target = found;
        }
        StringBuilder more = new StringBuilder();
        if (!mark.text("name").isEmpty()) {
            more.append(".named(" + Names.literal(mark.text("name")) + ")");
        }
        action(more, mark, "onDelete");
        action(more, mark, "onUpdate");
        deferral(more, mark);
        match(more, mark);
        if (mark.flag("useAlter", false)) {
            more.append(".useAlter()");
        }
        if (!mark.text("comment").isEmpty()) {
            more.append(".comment(" + Names.literal(mark.text("comment")) + ")");
        }
        List<String> databases = mark.texts("onlyOn");
        if (!databases.isEmpty()) {
            more.append(".onlyOn(" + databases.stream().map(Names::literal).collect(Collectors.joining(", ")) + ")");
        }
        String arguments = Names.literal(target) + (more.isEmpty() ? "" : ", foreignKey -> foreignKey" + more);
        column.append(".references(" + arguments + ")");
    }

    /** Appends the matching of a foreign key, if it is given. */
    static void match(StringBuilder more, AnnotationValues mark) {
        if (!mark.text("match").isEmpty()) {
            more.append(
                    ".match(" + SCHEMA + "ForeignKeyMatch." + mark.text("match").toUpperCase(Locale.ROOT) + ")");
        }
    }

    /** Appends the deferral of a constraint, if it is given. */
    static void deferral(StringBuilder more, AnnotationValues mark) {
        if (mark.flag("deferrable", false)) {
            String initially = mark.text("initially").toUpperCase(Locale.ROOT);
            String when = initially.isEmpty() ? "null" : SCHEMA + "Initially." + initially;
            more.append(".checked(new " + SCHEMA + "Deferral(true, " + when + "))");
        }
    }

    /** Appends the action that {@code member} gives, if any. */
    static void action(StringBuilder more, AnnotationValues mark, String member) {
        String action = mark.constant(member, "NO_ACTION");
        if (!action.equals("NO_ACTION")) {
            more.append("." + member + "(" + SCHEMA + "ForeignKeyAction." + action + ")");
        }
    }

    private static String model(VariableElement field, AnnotationValues mark, String column) {
        StringBuilder model = new StringBuilder("ColumnModel.of(")
                .append(Names.literal(field.getSimpleName().toString()))
                .append(", ")
                .append(column)
                .append(")");
        if (AnnotationValues.of(field, "VersionId").present()) {
            model.append(".asVersion()");
        }
        String group = mark.text("deferredGroup");
        if (mark.flag("deferred", false) || !group.isEmpty()) {
            model.append(".asDeferred(" + (group.isEmpty() ? "null" : Names.literal(group)) + ")");
        }
        String mutable = mark.constant("mutable", "FROM_TYPE");
        if (!mutable.equals("FROM_TYPE")) {
            model.append(".withMutable(" + mutable.equals("TRUE") + ")");
        }
        if (mark.flag("activeHistory", false)) {
            model.append(".withActiveHistory()");
        }
        if (mark.number("sortOrder", 0) != 0) {
            model.append(".withSortOrder(" + mark.number("sortOrder", 0) + ")");
        }
        return model.toString();
    }
}
