package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ModelPlan.EnumPlan;

/** Writes enums for the enum types of a database. */
final class EnumWriter {

    private EnumWriter() {}

    static String write(GeneratorOptions options, EnumPlan plan) {
        JavaSource source = new JavaSource(options.packageName());
        source.line("/** The values of the type {@code " + JavaSource.comment(plan.typeName()) + "}. */");
        source.line(
                "@" + source.use("io.jalchemy.mapping.NativeEnum") + "(" + JavaSource.literal(plan.typeName()) + ")");
        source.line("public enum " + plan.className() + " {");
        for (int i = 0; i < plan.labels().size(); i++) {
            String label = plan.labels().get(i);
            String constant = plan.constants().get(i);
            if (!label.equals(constant)) {
                source.line(
                        "    @" + source.use("io.jalchemy.mapping.EnumValue") + "(" + JavaSource.literal(label) + ")");
            }
            source.line("    " + constant + (i + 1 < plan.labels().size() ? "," : ""));
        }
        return source.line("}").text();
    }
}
