package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ConstraintTexts.Chain;
import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.CompositeType;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.Domain;
import io.jalchemy.sql.schema.EnumType;
import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.SequenceOptions;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableName;
import io.jalchemy.sql.schema.TableOptions;
import io.jalchemy.sql.schema.ViewDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the class with what is no entity, as constants: tables without a key, association tables, views, sequences, types. */
final class TablesWriter {

    private static final String SCHEMA = ConstraintTexts.SCHEMA;
    private static final String NEXT = ",\n            ";

    private final TypeTexts types;
    private final JavaSource source;
    private final ConstraintTexts constraints;

    /** The names of constants, by what they stand for; types are before tables. */
    private final Map<TableName, String> constantNames = new HashMap<>();

    TablesWriter(GeneratorOptions options, TypeTexts types) {
        this.types = types;
        this.source = new JavaSource(options.packageName());
        this.constraints = new ConstraintTexts(source);
    }

    /** Returns whether {@code plan} has anything that is no entity. */
    static boolean isNeeded(ModelPlan plan) {
        return !plan.tables().isEmpty()
                || !plan.sequences().isEmpty()
                || !plan.types().isEmpty();
    }

    String write(ModelPlan plan) {
        UsedNames names = new UsedNames();
        names.take("METADATA");
        List<String> constants = new ArrayList<>();
        String metaData = source.use(SCHEMA + "MetaData");
        source.line("/** What belongs to the schema and is no entity. */").line("public final class Tables {");
        plan.types().forEach(type -> constant(type.typeName(), "type", type(type), names, constants));
        plan.sequences().forEach(each -> constant(each.sequenceName(), "sequence", sequence(each), names, constants));
        for (Table table : plan.tables()) {
            constant(table.tableName(), table.isView() ? "view" : "table", table(table), names, constants);
        }
        source.blank()
                .line("    /** All of them. */")
                .line("    public static final " + metaData + " METADATA =")
                .line("            " + metaData + ".of().with(" + String.join(", ", constants) + ");")
                .blank()
                .line("    private Tables() {}");
        return source.line("}").text();
    }

    private void constant(TableName named, String kind, String text, UsedNames names, List<String> constants) {
        String constant = names.unique(JavaNames.constantName(named.name()));
        constants.add(constant);
        constantNames.putIfAbsent(named, constant);
        String type = text.substring(0, text.indexOf('.'));
        source.blank()
                .line("    /** The " + kind + " {@code " + JavaSource.comment(named.key()) + "}. */")
                .line("    public static final " + type + " " + constant + " = " + text + ";");
    }

    // ---- types and sequences

    private String type(NamedType type) {
        if (type instanceof EnumType labelled) {
            List<String> texts = new ArrayList<>(List.of(labelled.typeName().name()));
            texts.addAll(labelled.labels());
            return chain("EnumType.of(" + ConstraintTexts.arguments(texts) + ")")
                    .text("inSchema", labelled.typeName().schema())
                    .text("comment", labelled.comment())
                    .toString();
        }
        if (type instanceof Domain domain) {
            Chain chain =
                    chain("Domain.of(" + JavaSource.literal(domain.typeName().name()) + ", "
                            + types.expression(domain.base(), source) + ")");
            chain.text("collation", domain.collation()).expression("defaultSql", domain.defaultValue());
            chain.flag("notNull", domain.isNotNull());
            domain.checks().forEach(check -> chain.call("check", constraints.constraint(check)));
            return chain.text("inSchema", domain.typeName().schema())
                    .text("comment", domain.comment())
                    .toString();
        }
        CompositeType composite = (CompositeType) type;
        Chain chain = chain(
                "CompositeType.of(" + JavaSource.literal(composite.typeName().name()) + ")");
        composite.attributes().forEach(each -> chain.call("with", attribute(each)));
        return chain.text("inSchema", composite.typeName().schema())
                .text("comment", composite.comment())
                .toString();
    }

    private String attribute(CompositeType.Attribute attribute) {
        String both = JavaSource.literal(attribute.name()) + ", " + types.expression(attribute.type(), source);
        String collation = attribute.collation();
        return collation == null
                ? both
                : "new " + source.use(SCHEMA + "CompositeType") + ".Attribute(" + both + ", "
                        + JavaSource.literal(collation) + ")";
    }

    private String sequence(Sequence sequence) {
        Chain chain = chain(
                "Sequence.of(" + JavaSource.literal(sequence.sequenceName().name()) + ")");
        SequenceOptions options = sequence.options();
        if (!options.equals(SequenceOptions.DEFAULT)) {
            chain.call("with", "options -> options" + sequenceOptions(options));
        }
        if (sequence.type() != null) {
            chain.call("ofType", types.expression(sequence.type(), source));
        }
        return chain.text("ownedBy", sequence.ownedBy())
                .text("inSchema", sequence.sequenceName().schema())
                .text("comment", sequence.comment())
                .toString();
    }

    private static String sequenceOptions(SequenceOptions options) {
        Chain chain = new Chain("");
        number(chain, "withStart", options.start());
        number(chain, "withIncrement", options.increment());
        number(chain, "withMinimum", options.minimum());
        number(chain, "withMaximum", options.maximum());
        number(chain, "withCache", options.cache());
        return chain.flag("withCycle", options.cycle()).toString();
    }

    private static void number(Chain chain, String method, @Nullable Long value) {
        if (value != null) {
            chain.call(method, value + "L");
        }
    }

    // ---- tables

    private Chain chain(String start) {
        String name = start.substring(0, start.indexOf('.'));
        return new Chain(source.use(SCHEMA + name) + start.substring(name.length()));
    }

    private String table(Table table) {
        List<String> elements = new ArrayList<>();
        table.columns().forEach(column -> elements.add(column(column)));
        for (Constraint constraint : table.constraints()) {
            boolean said = constraint instanceof PrimaryKeyConstraint key && isSaid(key, table);
            if (!said) {
                elements.add(constraints.constraint(constraint));
            }
        }
        table.indexes().forEach(index -> elements.add(constraints.index(index)));
        table.options().forEach(options -> elements.add(options(options)));
        Chain chain = chain("Table.of(\n            " + JavaSource.literal(table.name())
                + (elements.isEmpty() ? "" : NEXT) + String.join(NEXT, elements) + ")");
        chain.text("inSchema", table.schema())
                .text("comment", table.comment())
                .flag("asTemporary", table.isTemporary());
        ViewDefinition definition = table.viewDefinition();
        if (definition != null) {
            return chain.call("asView", view(definition)).toString();
        }
        return chain.flag("asView", table.isView()).toString();
    }

    /** Returns whether {@code key} is what the columns of {@code table} say by themselves. */
    private static boolean isSaid(PrimaryKeyConstraint key, Table table) {
        List<String> columns = table.columns().stream()
                .filter(Column::isPrimaryKey)
                .map(Column::name)
                .toList();
        return key.columns().isEmpty() || key.equals(PrimaryKeyConstraint.of(columns.toArray(String[]::new)));
    }

    private String options(TableOptions options) {
        Chain chain = chain("TableOptions.of(" + JavaSource.literal(options.dialect()) + ")");
        options.values()
                .forEach((name, value) -> chain.call(
                        "set",
                        value.equals(TableOptions.YES)
                                ? JavaSource.literal(name)
                                : JavaSource.literal(name) + ", " + JavaSource.literal(value)));
        return chain.toString();
    }

    private String view(ViewDefinition definition) {
        Chain chain = chain("ViewDefinition.of(" + JavaSource.literal(String.valueOf(definition.sql())) + ")");
        chain.texts("columns", definition.columns()).flag("asMaterialized", definition.materialized());
        chain.flag("asWithoutData", definition.withNoData()).flag("asTemporary", definition.temporary());
        if (definition.checkOption() != null) {
            chain.call(
                    "checkOption",
                    source.use(SCHEMA + "ViewCheckOption") + "."
                            + definition.checkOption().name());
        }
        definition
                .options()
                .forEach((name, value) ->
                        chain.call("with", JavaSource.literal(name) + ", " + JavaSource.literal(value)));
        return chain.texts(
                        "reads",
                        definition.readNames().stream().map(TableName::key).toList())
                .toString();
    }

    private String column(Column<?> column) {
        Chain chain = chain("Column.of(" + JavaSource.literal(column.name()) + ", "
                + types.expression(column.type(), source) + ")");
        chain.flag("primaryKey", column.isPrimaryKey());
        if (!column.isPrimaryKey()) {
            boolean identity = column.serverDefault() instanceof ServerDefault.Identity;
            if (column.nullConflict() != null) {
                chain.call(
                        "notNull",
                        source.use(SCHEMA + "ConflictResolution") + "."
                                + column.nullConflict().name());
            } else {
                chain.flag("notNull", !column.isNullable() && !identity);
            }
        }
        if (column.domain() != null) {
            chain.call("domain", constantNames.getOrDefault(column.domain().typeName(), "null"));
        }
        generation(column, chain);
        for (CheckConstraint check : column.checks()) {
            chain.call("check", constraints.constraint(check));
        }
        return chain.text("comment", column.comment()).toString();
    }

    private void generation(Column<?> column, Chain chain) {
        ServerDefault given = column.serverDefault();
        if (given instanceof ServerDefault.Sql sql) {
            chain.text("serverDefaultSql", sql.sql());
        } else if (given instanceof ServerDefault.Now) {
            chain.call("serverDefault", source.use(SCHEMA + "ServerDefault") + ".NOW");
        } else if (given instanceof ServerDefault.Computed computed) {
            chain.call(
                    "serverDefault",
                    "new " + source.use(SCHEMA + "ServerDefault") + ".Computed(" + JavaSource.literal(computed.sql())
                            + ", " + computed.stored() + ")");
        } else if (given instanceof ServerDefault.Identity identity) {
            String name = source.use(SCHEMA + "ServerDefault");
            String options = source.use(SCHEMA + "SequenceOptions") + ".DEFAULT" + sequenceOptions(identity.options());
            boolean plain = identity.options().equals(SequenceOptions.DEFAULT);
            chain.call(
                    "serverDefault",
                    plain
                            ? name + ".Identity." + (identity.always() ? "ALWAYS" : "BY_DEFAULT")
                            : name + ".Identity.of(" + identity.always() + ", " + options + ")");
        } else if (given instanceof ServerDefault.Literal literal) {
            chain.call("serverDefaultSql", JavaSource.literal("'" + literal.value() + "'"));
        }
    }
}
