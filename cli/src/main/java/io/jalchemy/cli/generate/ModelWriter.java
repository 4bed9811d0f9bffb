package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ModelPlan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes the class that has the registry of all generated entities. */
final class ModelWriter {

    private ModelWriter() {}

    static String write(GeneratorOptions options, ModelPlan plan) {
        JavaSource source = new JavaSource(options.packageName());
        String registry = source.use("io.jalchemy.orm.Registry");
        String metaData = source.use("io.jalchemy.sql.schema.MetaData");
        List<String> arguments = new ArrayList<>();
        if (TablesWriter.isNeeded(plan)) {
            arguments.add("Tables.METADATA");
        }
        for (EntityPlan entity : plan.entities()) {
            arguments.add(entity.className() + "Path." + JavaNames.constantName(entity.className()));
        }
        String made = plan.entities().isEmpty() ? null : registry + ".of(";
        source.line("/** All tables and classes of the schema. */");
        source.line(
                "public final class Model implements " + source.use("io.jalchemy.sql.schema.MetaDataSource") + " {");
        if (made != null) {
            source.blank()
                    .line("    /** The mapping of all classes. */")
                    .line("    public static final " + registry + " REGISTRY = " + made)
                    .line("            " + String.join(",\n            ", arguments) + ");");
        }
        source.blank()
                .line("    @Override")
                .line("    public " + metaData + " metaData() {")
                .line("        return " + (made == null ? "Tables.METADATA" : "REGISTRY.metadata()") + ";")
                .line("    }")
                .line("}");
        return source.text();
    }
}
