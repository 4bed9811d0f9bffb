package io.jalchemy.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the sources of fifty entity classes, {@code Item01} to {@code Item50}, each of which belongs to the one before. The build
 * runs this file by itself, before anything is compiled.
 */
public final class ItemWriter {

    private static final int CLASSES = 50;

    /** How mappers want to be told about a class. */
    private enum Flavour {
        /** Not at all. */
        PLAIN,
        /** By Jalchemy's annotations. */
        JALCHEMY,
        /** By those of Jakarta Persistence. */
        JPA
    }

    /** A field with getter and setter, and the annotations before it. */
    private record Field(String type, String name, List<String> annotations) {}

    private final Flavour flavour;
    private final String packageName;

    private ItemWriter(Flavour flavour, String packageName) {
        this.flavour = flavour;
        this.packageName = packageName;
    }

    /** {@code arguments}: a directory for sources, then words like {@code jpa=name.of.package}. */
    public static void main(String[] arguments) throws IOException {
        for (String each : List.of(arguments).subList(1, arguments.length)) {
            String[] words = each.split("=", 2);
            ItemWriter writer = new ItemWriter(Flavour.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]);
            Path directory = Path.of(arguments[0], words[1].split("\\."));
            Files.createDirectories(directory);
            for (int number = 1; number <= CLASSES; number++) {
                Files.writeString(directory.resolve(type(number) + ".java"), writer.source(number));
            }
        }
    }

    private static String type(int number) {
        return String.format(Locale.ROOT, "Item%02d", number);
    }

    private static String table(int number) {
        return String.format(Locale.ROOT, "item_%02d", number);
    }

    private String source(int number) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n/** Made by the build. */\n");
        switch (flavour) {
            case PLAIN -> {}
            case JALCHEMY -> text.append("@io.jalchemy.mapping.Entity(table = \"" + table(number) + "\")\n");
            case JPA ->
                text.append("@jakarta.persistence.Entity(name = \"" + type(number) + "\")\n")
                        .append("@jakarta.persistence.Table(name = \"" + table(number) + "\")\n");
        }
        text.append("public class ").append(type(number)).append(" {\n");
        List<Field> fields = fields(number);
        for (Field field : fields) {
            text.append('\n');
            field.annotations().forEach(each -> text.append("    ").append(each).append('\n'));
            text.append("    private " + field.type() + " " + field.name() + ";\n");
        }
        text.append("\n    public " + type(number) + "() {}\n");
        for (Field field : fields) {
            String name =
                    Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
            text.append("\n    public " + field.type() + " get" + name + "() {\n        return " + field.name()
                    + ";\n    }\n");
            text.append("\n    public void set" + name + "(" + field.type() + " value) {\n        " + field.name()
                    + " = value;\n    }\n");
        }
        return text.append("}\n").toString();
    }

    private List<Field> fields(int number) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Long", "id", only("@io.jalchemy.mapping.PrimaryKey", "@jakarta.persistence.Id")));
        fields.add(new Field("String", "name", List.of()));
        fields.add(new Field(
                "String",
                "email",
                only("@io.jalchemy.mapping.MappedColumn(nullable = io.jalchemy.mapping.Nullness.TRUE)", "")));
        fields.add(new Field("java.time.LocalDate", "born", List.of()));
        fields.add(new Field("double", "rating", List.of()));
        fields.add(new Field("boolean", "active", List.of()));
        fields.add(new Field(
                "java.time.Instant", "createdAt", only("", "@jakarta.persistence.Column(name = \"created_at\")")));
        if (number > 1) {
            reference(fields, number - 1);
        }
        if (number < CLASSES) {
            fields.add(new Field(
                    "java.util.List<" + type(number + 1) + ">",
                    "following",
                    only(
                            "@io.jalchemy.mapping.Relationship(backPopulates = \"previous\")",
                            "@jakarta.persistence.OneToMany(mappedBy = \"previous\")")));
        }
        return fields;
    }

    private void reference(List<Field> fields, int previous) {
        if (flavour == Flavour.JALCHEMY) {
            fields.add(new Field(
                    "Long",
                    "previousId",
                    List.of(
                            "@io.jalchemy.mapping.ForeignKey(\"" + table(previous) + ".id\")",
                            "@io.jalchemy.mapping.MappedColumn(nullable = io.jalchemy.mapping.Nullness.TRUE)")));
        }
        fields.add(new Field(
                type(previous),
                "previous",
                switch (flavour) {
                    case PLAIN -> List.of();
                    case JALCHEMY -> List.of("@io.jalchemy.mapping.Relationship(backPopulates = \"following\")");
                    case JPA ->
                        List.of(
                                "@jakarta.persistence.ManyToOne(fetch = jakarta.persistence.FetchType.LAZY)",
                                "@jakarta.persistence.JoinColumn(name = \"previous_id\")");
                }));
    }

    private List<String> only(String jalchemy, String jpa) {
        String text =
                switch (flavour) {
                    case PLAIN -> "";
                    case JALCHEMY -> jalchemy;
                    case JPA -> jpa;
                };
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
