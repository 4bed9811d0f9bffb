package io.jalchemy.cli.generate;

import io.jalchemy.sql.schema.MetaData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes entity classes for the tables of a schema, as sqlacodegen does for SQLAlchemy. The classes map back to an equal schema, have
 * relationships both ways, and do not depend on the order in which tables are given.
 *
 * <p>A table becomes a class, unless it has no primary key, is a view, or is an association table, whose rows only say which rows of two
 * others belong together: those become constants of a class {@code Tables}. A class {@code Model} has all of them in a registry.
 *
 * <pre>{@code
 * Table users = Table.of("users", Column.of("id", BIGINT).primaryKey(), Column.of("name", varchar(50)).notNull());
 * GeneratedSources sources = EntityGenerator.generate(MetaData.of(users), GeneratorOptions.inPackage("shop.model"));
 * sources.files().forEach(file -> System.out.println(file.path())); // shop/model/Model.java, shop/model/User.java
 * }</pre>
 */
public final class EntityGenerator {

    private EntityGenerator() {}

    /** Returns classes for the tables of {@code metadata}. */
    public static GeneratedSources generate(MetaData metadata, GeneratorOptions options) {
        ModelPlan plan = new ModelPlanner(metadata).plan();
        TypeTexts types = new TypeTexts(plan.enums());
        FieldTypes fieldTypes = new FieldTypes(types, options, plan.classNames());
        List<String> notes = new ArrayList<>(plan.notes());
        List<SourceFile> files = new ArrayList<>();
        for (ModelPlan.EntityPlan entity : plan.entities()) {
            EntityWriter writer = new EntityWriter(options, fieldTypes, notes);
            files.add(file(options, entity.className(), writer.write(entity)));
        }
        for (ModelPlan.EnumPlan each : plan.enums()) {
            files.add(file(options, each.className(), EnumWriter.write(options, each)));
        }
        files.addAll(fieldTypes.definitions());
        if (TablesWriter.isNeeded(plan)) {
            files.add(file(options, "Tables", new TablesWriter(options, types).write(plan)));
        }
        files.add(file(options, "Model", ModelWriter.write(options, plan)));
        files.sort(Comparator.comparing(SourceFile::path));
        return new GeneratedSources(files, notes);
    }

    static SourceFile file(GeneratorOptions options, String className, String text) {
        return new SourceFile(options.packageName().replace('.', '/') + "/" + className + ".java", text);
    }
}
