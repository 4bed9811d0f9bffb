package io.jalchemy.processor.write;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.ColumnInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.model.TableInfo;
import io.jalchemy.processor.model.ValidatorInfo;
import io.jalchemy.processor.read.DeclarationOrigins;
import io.jalchemy.processor.read.EntityReader;
import io.jalchemy.processor.read.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the source of an entity's path class. It is deterministic: the same entity gives the same text. */
public final class PathWriter {

    /** As many calls as javac reads in one chain with a small stack to spare. */
    private static final int CALLS_OF_A_CHAIN = 200;

    private final EntityInfo entity;
    private final String entityName;
    private final StringBuilder text = new StringBuilder();
    private final List<RelationshipInfo> relationships = new ArrayList<>();

    private PathWriter(EntityInfo entity) {
        this.entity = entity;
        this.entityName = entity.type().getQualifiedName().toString();
        for (AttributeInfo attribute : all()) {
            if (attribute instanceof RelationshipInfo relationship) {
                relationships.add(relationship);
            }
        }
    }

    /** Returns the source of the path class of {@code entity}. */
    public static String write(EntityInfo entity) {
        PathWriter writer = new PathWriter(entity);
        writer.file();
        return writer.text.toString();
    }

    /**
     * Returns the source of a mixin's companion, which lists the attributes that may be null: javac 17 does not see that in the mixin's
     * class file.
     */
    public static String companion(TypeElement mixin) {
        String name = mixin.getSimpleName() + "Mixin";
        String nullable = EntityReader.mappedFields(mixin).stream()
                .filter(DeclarationOrigins::saysNullable)
                .map(field -> Names.literal(field.getSimpleName().toString()))
                .collect(Collectors.joining(", "));
        String packageName = Names.packageOf(mixin);
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + "/** Lists the attributes of {@link " + mixin.getQualifiedName()
                + "} that may be null. Generated. */\n"
                + "@io.jalchemy.mapping.live.NullableAttributes({" + nullable + "})\n"
                + "final class " + name + " {\n    private " + name + "() {}\n}\n";
    }

    private List<AttributeInfo> all() {
        return attributes(entity);
    }

    /** Returns the attributes of {@code entity}, inherited ones first. */
    public static List<AttributeInfo> attributes(EntityInfo entity) {
        List<AttributeInfo> all = new ArrayList<>(entity.inherited());
        all.addAll(entity.own());
        return all;
    }

    private List<ColumnInfo> keys() {
        List<ColumnInfo> keys = new ArrayList<>();
        for (AttributeInfo attribute : all()) {
            if (attribute instanceof ColumnInfo column && column.key()) {
                keys.add(column);
            }
        }
        return keys;
    }

    private String keyType() {
        List<ColumnInfo> keys = keys();
        return keys.isEmpty() ? "Object" : keys.size() == 1 ? keys.get(0).javaType() : entity.pathName() + ".Key";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void file() {
        if (!entity.packageName().isEmpty()) {
            line("package " + entity.packageName() + ";");
            line("");
        }
        for (String imported : List.of(
                "model.CollectionKind",
                "model.ColumnModel",
                "model.EntityModel",
                "model.RelationshipModel",
                "path.EntityPath")) {
            line("import io.jalchemy.orm." + imported + ";");
        }
        line("import io.jalchemy.sql.tree.AliasName;");
        line("");
        line("/** The path of {@link " + entityName + "}: the entity and its attributes in statements. Generated. */");
        line("public final class " + entity.pathName() + " extends EntityPath<" + entityName + ", " + keyType()
                + "> {");
        line("");
        model();
        line("    /** The entity itself. */");
        line("    public static final " + entity.pathName() + " " + entity.constant() + " = new " + entity.pathName()
                + "(null);");
        line("");
        all().forEach(this::attribute);
        methods();
        if (keys().size() > 1) {
            key();
        }
        line("}");
    }

    /**
     * Writes the model: one chain of calls; if it is very long, methods for its beginnings, since javac cannot read a chain of a thousand
     * calls.
     */
    private void model() {
        List<String> calls = modelCalls();
        String begin = "EntityModel.of(" + entityName + ".class, "
                + literal(entity.table().name()) + ")";
        int written = 0;
        for (int number = 1; calls.size() - written > CALLS_OF_A_CHAIN; number++) {
            line("    private static EntityModel.Builder model" + number + "() {");
            line("        return " + begin);
            chain(calls.subList(written, written + CALLS_OF_A_CHAIN - 1), "");
            chain(calls.subList(written + CALLS_OF_A_CHAIN - 1, written + CALLS_OF_A_CHAIN), ";");
            line("    }");
            line("");
            written += CALLS_OF_A_CHAIN;
            begin = "model" + number + "()";
        }
        line("    private static final EntityModel MODEL = " + begin);
        chain(calls.subList(written, calls.size()), "");
        line("            .build();");
        line("");
    }

    private void chain(List<String> calls, String end) {
        calls.forEach(call -> line("            ." + call + end));
    }

    /** Returns the calls of the model's builder that describe the entity. */
    private List<String> modelCalls() {
        TableInfo table = entity.table();
        List<String> calls = new ArrayList<>();
        said("schema", table.schema(), calls);
        said("comment", table.comment(), calls);
        said("polymorphicOn", table.polymorphicOn(), calls);
        said("polymorphicIdentity", table.polymorphicIdentity(), calls);
        if (table.view() && table.query().isEmpty()) {
            calls.add("view()");
        } else if (table.view()) {
            calls.add("view(() -> " + entityName + "." + table.query() + "(), " + table.materialized() + ")");
        }
        if (table.shared()) {
            calls.add("inParentTable()");
        }
        for (AttributeInfo attribute : entity.own()) {
            if (attribute instanceof ColumnInfo column) {
                calls.add("with(" + column.model() + ")");
            } else if (attribute instanceof RelationshipInfo relationship) {
                calls.add("with(RelationshipModel.of(" + literal(relationship.name()) + ", "
                        + relationships.indexOf(relationship) + ", CollectionKind." + relationship.kind() + ", "
                        + relationship.target().getQualifiedName() + ".class)" + relationship.options() + ")");
            }
        }
        for (int i = 0; i < entity.validators().size(); i++) {
            ValidatorInfo validator = entity.validators().get(i);
            calls.add("with(new io.jalchemy.orm.model.ValidatorModel(" + literal(validator.attribute()) + ", " + i
                    + ", " + literal(validator.signature()) + ", " + validator.includeBackrefs() + "))");
        }
        if (!entity.loadMethods().isEmpty()) {
            calls.add("hearingLoads()");
        }
        table.elements().forEach(element -> calls.add("with(" + element + ")"));
        return calls;
    }

    private static void said(String method, @Nullable String value, List<String> calls) {
        if (value != null && !value.isEmpty()) {
            calls.add(method + "(" + literal(value) + ")");
        }
    }

    private static String literal(String value) {
        return io.jalchemy.processor.read.Names.literal(value);
    }

    private void attribute(AttributeInfo attribute) {
        line("    /** The attribute {@code " + entity.type().getSimpleName() + "." + attribute.name() + "}. */");
        if (attribute instanceof ColumnInfo column) {
            line("    public final " + column.family().attributeType(column.javaType()) + " " + column.name() + " = "
                    + column.family().factory() + "(" + literal(column.name()) + ", " + column.type() + ");");
        } else if (attribute instanceof RelationshipInfo relationship) {
            boolean scalar = relationship.kind().equals("SCALAR");
            String type = scalar ? "ReferenceAttribute" : "CollectionAttribute";
            String factory = type.substring(0, type.indexOf("Attribute")).toLowerCase(Locale.ROOT);
            line("    public final io.jalchemy.orm.path." + type + "<"
                    + relationship.target().getQualifiedName() + "> " + relationship.name() + " = " + factory + "("
                    + literal(relationship.name()) + ");");
        }
        line("");
    }

    private void methods() {
        String path = entity.pathName();
        line("    private " + path + "(AliasName alias) {");
        line("        super(MODEL, alias);");
        line("    }");
        line("");
        line("    @Override");
        line("    protected " + path + " aliased(AliasName alias) {");
        line("        return new " + path + "(alias);");
        line("    }");
        line("");
        line("    @Override");
        line("    protected " + path + " constant() {");
        line("        return " + entity.constant() + ";");
        line("    }");
        if (entity.parent() != null) {
            line("");
            line("    @Override");
            line("    protected EntityPath<?, ?> parent() {");
            line("        return " + io.jalchemy.processor.read.Names.pathConstant(entity.parent()) + ";");
            line("    }");
        }
        targets();
        joins();
        validators();
        loadMethods();
    }

    private void loadMethods() {
        if (entity.loadMethods().isEmpty()) {
            return;
        }
        line("");
        line("    @Override");
        line("    protected void loaded(Object object) {");
        for (String method : entity.loadMethods()) {
            line("        ((" + entityName + ") object)." + method + "();");
        }
        line("    }");
    }

    private void validators() {
        if (entity.validators().isEmpty()) {
            return;
        }
        line("");
        line("    @Override");
        line("    @SuppressWarnings({\"unchecked\", \"cast\"})");
        line("    protected Object validate(int number, Object object, Object value) {");
        line("        switch (number) {");
        for (int i = 0; i < entity.validators().size(); i++) {
            ValidatorInfo validator = entity.validators().get(i);
            line("            case " + i + ":");
            line("                return ((" + entityName + ") object)." + validator.method() + "("
                    + (validator.takesName() ? literal(validator.attribute()) + ", " : "") + "(" + validator.javaType()
                    + ") value);");
        }
        line("            default:");
        line("                return super.validate(number, object, value);");
        line("        }");
        line("    }");
    }

    private void targets() {
        if (relationships.isEmpty()) {
            return;
        }
        line("");
        line("    @Override");
        line("    protected EntityPath<?, ?> target(int number) {");
        line("        switch (number) {");
        for (int i = 0; i < relationships.size(); i++) {
            line("            case " + i + ":");
            line("                return " + relationships.get(i).targetPath() + ";");
        }
        line("            default:");
        line("                return super.target(number);");
        line("        }");
        line("    }");
    }

    /**
     * Returns whether the class itself declares the method of the join condition; the path of a superclass has those of inherited
     * relationships.
     */
    private boolean hasOwnJoin(RelationshipInfo relationship) {
        return relationship.join() != null && entity.own().contains(relationship);
    }

    private void joins() {
        if (relationships.stream().noneMatch(this::hasOwnJoin)) {
            return;
        }
        line("");
        line("    @Override");
        line(
                "    protected io.jalchemy.sql.tree.Condition join(int number, EntityPath<?, ?> self, EntityPath<?, ?> other) {");
        line("        switch (number) {");
        for (int i = 0; i < relationships.size(); i++) {
            RelationshipInfo relationship = relationships.get(i);
            if (hasOwnJoin(relationship)) {
                String target = relationship.targetPath();
                line("            case " + i + ":");
                line("                return " + entityName + "." + relationship.join() + "((" + entity.pathName()
                        + ") self, (" + target.substring(0, target.lastIndexOf('.')) + ") other);");
            }
        }
        line("            default:");
        line("                return super.join(number, self, other);");
        line("        }");
        line("    }");
    }

    private void key() {
        line("");
        line("    /** A composite primary key of {@link " + entityName + "}. */");
        StringBuilder parts = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (ColumnInfo key : keys()) {
            parts.append(parts.length() == 0 ? "" : ", ")
                    .append(key.javaType())
                    .append(" ")
                    .append(key.name());
            names.append(names.length() == 0 ? "" : ", ").append(key.name());
        }
        line("    public record Key(" + parts + ") implements io.jalchemy.orm.model.CompositeKey {");
        line("");
        line("        @Override");
        line("        public java.util.List<Object> parts() {");
        line("            return java.util.List.of(" + names + ");");
        line("        }");
        line("    }");
    }
}
