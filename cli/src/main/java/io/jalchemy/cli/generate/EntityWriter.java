package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.FieldTypes.FieldType;
import io.jalchemy.cli.generate.ModelPlan.ColumnField;
import io.jalchemy.cli.generate.ModelPlan.EntityPlan;
import io.jalchemy.cli.generate.ModelPlan.Kind;
import io.jalchemy.cli.generate.ModelPlan.RelationshipField;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Writes one entity class: its annotations, a field for each column and relationship, and what reads and writes them. */
final class EntityWriter {

    private static final String MAPPING = "io.jalchemy.mapping.";
    private static final String INDENT = "    ";

    private final GeneratorOptions options;
    private final FieldTypes fieldTypes;
    private final ColumnTexts columnTexts;
    private final JavaSource source;
    private final List<Accessor> accessors = new ArrayList<>();

    EntityWriter(GeneratorOptions options, FieldTypes fieldTypes, List<String> notes) {
        this.options = options;
        this.fieldTypes = fieldTypes;
        this.source = new JavaSource(options.packageName());
        this.columnTexts = new ColumnTexts(source, notes);
    }

    /** A field that programs read, and write unless it is a collection. */
    private record Accessor(String field, String type, boolean writable) {}

    String write(EntityPlan entity) {
        Table table = entity.table();
        List<String> body = new ArrayList<>();
        entity.columns().forEach(field -> column(entity, field, body));
        entity.relationships().forEach(field -> relationship(field, body));
        String what = table.comment() == null ? "A row of {@code " + table.name() + "}." : table.comment();
        source.line("/** " + (table.comment() == null ? what : JavaSource.comment(what)) + " */");
        source.line(new Annotation(source, MAPPING + "Entity")
                .text("table", entity(entity))
                .text("schema", table.schema())
                .text("comment", table.comment())
                .write());
        new TableAnnotations(source, entity, columnTexts).write();
        if (options.accessors() == Accessors.LOMBOK) {
            source.line("@" + source.use("lombok.Getter"));
            source.line("@" + source.use("lombok.Setter"));
        }
        source.line("public class " + entity.className() + " {");
        body.forEach(source::line);
        if (options.accessors() == Accessors.METHODS) {
            accessors.forEach(this::methods);
        }
        return source.line("}").text();
    }

    /** Returns the table's name as it has to be said; null if it is what the class's name says. */
    private static @org.jspecify.annotations.Nullable String entity(EntityPlan entity) {
        return ColumnTexts.isDerived(
                        JavaNames.decapitalized(entity.className()),
                        entity.table().name())
                ? null
                : entity.table().name();
    }

    // ---- columns

    private void column(EntityPlan entity, ColumnField field, List<String> body) {
        Column<?> column = field.column();
        FieldType type = fieldTypes.of(column, source);
        boolean generated = column.equals(entity.table().autoincrementColumn());
        body.add("");
        if (column.comment() != null) {
            body.add(INDENT + "/** " + JavaSource.comment(column.comment()) + " */");
        }
        if (column.isPrimaryKey()) {
            body.add(INDENT + new Annotation(source, MAPPING + "PrimaryKey").write());
        }
        for (Annotation each : columnTexts.annotations(entity, field, type)) {
            body.add(INDENT + each.write());
        }
        boolean nullable = generated || (column.isNullable() && !column.isPrimaryKey());
        String declared = nullable ? nullable(type.javaType()) : type.javaType();
        body.add(INDENT + "private " + declared + " " + field.name() + ";");
        accessors.add(new Accessor(field.name(), declared, true));
    }

    /** Returns {@code type} with {@code @Nullable}, which stands before the brackets of an array. */
    private String nullable(String type) {
        String mark = "@" + source.use("org.jspecify.annotations.Nullable") + " ";
        int brackets = type.indexOf("[]");
        return brackets < 0 || type.contains("<")
                ? mark + type
                : type.substring(0, brackets) + " " + mark + type.substring(brackets);
    }

    // ---- relationships

    private void relationship(RelationshipField field, List<String> body) {
        Annotation annotation = new Annotation(source, MAPPING + "Relationship");
        if (field.secondary() != null) {
            annotation.text("secondary", field.secondary().tableName().key());
        }
        if (!field.foreignKeys().isEmpty()) {
            annotation.member("foreignKeys", JavaSource.literals(field.foreignKeys()));
        }
        if (!field.remoteSide().isEmpty() && field.kind().hasKey()) {
            annotation.member("remoteSide", JavaSource.literals(field.remoteSide()));
        }
        annotation.text("backPopulates", field.reverse());
        if (!field.overlaps().isEmpty()) {
            annotation.member("overlaps", JavaSource.literals(field.overlaps()));
        }
        deletes(field, annotation);
        body.add("");
        body.add(INDENT + annotation.write());
        String target = field.target().className();
        String type = field.kind().isMany()
                ? source.use("java.util.List") + "<" + target + ">"
                : field.kind() == Kind.ONE_TO_ONE || field.nullable() ? nullable(target) : target;
        body.add(INDENT + "private " + type + " " + field.name() + ";");
        accessors.add(new Accessor(field.name(), type, !field.kind().isMany()));
    }

    /** Says that the database deletes or changes the rows of the other side when a row goes, so that they need not be loaded. */
    private void deletes(RelationshipField field, Annotation annotation) {
        ForeignKeyConstraint key = field.key();
        ForeignKeyAction action = key == null ? null : key.rules().onDelete();
        boolean acts = action == ForeignKeyAction.CASCADE || action == ForeignKeyAction.SET_NULL;
        if (!acts || field.kind().hasKey()) {
            return;
        }
        if (action == ForeignKeyAction.CASCADE) {
            annotation.member("cascade", source.use(MAPPING + "Cascade") + ".ALL");
        }
        annotation.member("passiveDeletes", source.use(MAPPING + "Passive") + ".TRUE");
    }

    // ---- methods

    private void methods(Accessor accessor) {
        String name = JavaNames.capitalized(accessor.field());
        source.blank();
        source.line(INDENT + "public " + accessor.type() + " get" + name + "() {");
        source.line(INDENT + INDENT + "return " + accessor.field() + ";");
        source.line(INDENT + "}");
        if (accessor.writable()) {
            source.blank();
            source.line(INDENT + "public void set" + name + "(" + accessor.type() + " " + accessor.field() + ") {");
            source.line(INDENT + INDENT + "this." + accessor.field() + " = " + accessor.field() + ";");
            source.line(INDENT + "}");
        }
    }

    /** Returns the name of a table as annotations refer to it: with its schema, if it has one. */
    static String reference(TableName table, String column) {
        return table.key() + "." + column;
    }
}
