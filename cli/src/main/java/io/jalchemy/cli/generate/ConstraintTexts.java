package io.jalchemy.cli.generate;

import io.jalchemy.sql.schema.CheckConstraint;
import io.jalchemy.sql.schema.Constraint;
import io.jalchemy.sql.schema.ConstraintDetails;
import io.jalchemy.sql.schema.Deferral;
import io.jalchemy.sql.schema.ExclusionConstraint;
import io.jalchemy.sql.schema.ForeignKeyAction;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.ForeignKeyRules;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.PrimaryKeyConstraint;
import io.jalchemy.sql.schema.SchemaExpression;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Java, as calls of the schema's factories, what constraints and indexes are. */
final class ConstraintTexts {

    static final String SCHEMA = "io.jalchemy.sql.schema.";

    private final JavaSource source;

    ConstraintTexts(JavaSource source) {
        this.source = source;
    }

    /** A chain of calls, whose arguments are left out where they say what is so without them. */
    static final class Chain {
        private final StringBuilder text;

        Chain(String start) {
            this.text = new StringBuilder(start);
        }

        Chain call(String method, String arguments) {
            text.append('.').append(method).append('(').append(arguments).append(')');
            return this;
        }

        Chain flag(String method, boolean on) {
            return on ? call(method, "") : this;
        }

        /** Calls {@code method} with a text, unless that is null. */
        Chain text(String method, @Nullable String value) {
            return value == null ? this : call(method, JavaSource.literal(value));
        }

        Chain texts(String method, List<String> values) {
            return values.isEmpty() ? this : call(method, arguments(values));
        }

        Chain expression(String method, @Nullable SchemaExpression value) {
            return value == null ? this : call(method, JavaSource.literal(value.sql()));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static String arguments(List<String> texts) {
        return texts.stream().map(JavaSource::literal).collect(Collectors.joining(", "));
    }

    String constraint(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            Chain chain = chain("PrimaryKeyConstraint.of(" + arguments(key.columns()) + ")")
                    .text("named", key.name());
            return details(deferral(chain, key.deferral()).texts("include", key.include()), key.details());
        }
        if (constraint instanceof UniqueConstraint unique) {
            Chain chain = chain("UniqueConstraint.of(" + arguments(unique.columns()) + ")")
                    .text("named", unique.name());
            deferral(chain, unique.deferral()).texts("include", unique.include());
            return details(chain.flag("nullsNotDistinct", !unique.nullsDistinct()), unique.details());
        }
        if (constraint instanceof CheckConstraint check) {
            Chain chain = chain("CheckConstraint.of(" + JavaSource.literal(check.sql()) + ")")
                    .text("named", check.name());
            chain.flag("notValid", !check.validated()).flag("noInherit", !check.inherited());
            return details(chain, check.details());
        }
        return constraint instanceof ForeignKeyConstraint key
                ? foreignKey(key)
                : exclusion((ExclusionConstraint) constraint);
    }

    private Chain chain(String start) {
        String name = start.substring(0, start.indexOf('.'));
        return new Chain(source.use(SCHEMA + name) + start.substring(name.length()));
    }

    private String foreignKey(ForeignKeyConstraint key) {
        List<String> targets = key.targetColumns().stream()
                .map(column -> EntityWriter.reference(key.target(), column))
                .toList();
        String lists = key.columns().size() == 1 ? "" : source.use("java.util.List");
        String both = lists.isEmpty()
                ? arguments(key.columns()) + ", " + arguments(targets)
                : lists + ".of(" + arguments(key.columns()) + "), " + lists + ".of(" + arguments(targets) + ")";
        Chain chain = chain("ForeignKeyConstraint.of(" + both + ")").text("named", key.name());
        ForeignKeyRules rules = key.rules();
        action(chain, "onDelete", rules.onDelete(), rules.onDeleteColumns());
        action(chain, "onUpdate", rules.onUpdate(), List.of());
        if (rules.match() != null) {
            chain.call(
                    "match",
                    source.use(SCHEMA + "ForeignKeyMatch") + "." + rules.match().name());
        }
        deferral(chain, rules.deferral()).flag("notValid", !rules.validated()).flag("useAlter", rules.useAlter());
        return details(chain, key.details());
    }

    private void action(Chain chain, String method, @Nullable ForeignKeyAction action, List<String> columns) {
        if (action != null) {
            String name = source.use(SCHEMA + "ForeignKeyAction") + "." + action.name();
            chain.call(method, columns.isEmpty() ? name : name + ", " + arguments(columns));
        }
    }

    private Chain deferral(Chain chain, Deferral deferral) {
        if (deferral.equals(Deferral.UNSPECIFIED)) {
            return chain;
        }
        String initially = deferral.initially() == null
                ? "null"
                : source.use(SCHEMA + "Initially") + "." + deferral.initially().name();
        return chain.call(
                "checked",
                "new " + source.use(SCHEMA + "Deferral") + "(" + deferral.deferrable() + ", " + initially + ")");
    }

    private String details(Chain chain, ConstraintDetails details) {
        if (details.onConflict() != null) {
            chain.call(
                    "onConflict",
                    source.use(SCHEMA + "ConflictResolution") + "."
                            + details.onConflict().name());
        }
        return chain.text("comment", details.comment())
                .texts("onlyOn", details.onlyOn())
                .toString();
    }

    private String exclusion(ExclusionConstraint exclusion) {
        Chain chain = chain("ExclusionConstraint.of()").text("named", exclusion.name());
        for (ExclusionConstraint.Element element : exclusion.elements()) {
            chain.call("with", part(element.part()) + ", " + JavaSource.literal(element.operator()));
        }
        chain.text("using", exclusion.method()).expression("where", exclusion.where());
        return details(deferral(chain, exclusion.deferral()), exclusion.details());
    }

    // ---- indexes

    String index(Index index) {
        boolean plain = index.parts().stream().allMatch(part -> part.equals(Index.Part.column(part.text())));
        String parts = plain
                ? "Index.of(" + arguments(index.columns()) + ")"
                : "Index.on(" + index.parts().stream().map(this::part).collect(Collectors.joining(", ")) + ")";
        Chain chain = chain(parts).text("named", index.name()).flag("asUnique", index.unique());
        chain.expression("where", index.where()).text("using", index.options().method());
        chain.texts("include", index.options().include())
                .flag("nullsNotDistinct", index.options().nullsNotDistinct());
        index.options()
                .storage()
                .forEach((name, value) ->
                        chain.call("with", JavaSource.literal(name) + ", " + JavaSource.literal(value)));
        return chain.text("tablespace", index.options().tablespace())
                .text("comment", index.options().comment())
                .texts("onlyOn", index.options().onlyOn())
                .toString();
    }

    private String part(Index.Part part) {
        Chain chain = chain(
                part.expression() == null
                        ? "Index.Part.column(" + JavaSource.literal(part.text()) + ")"
                        : "Index.Part.expression("
                                + JavaSource.literal(part.expression().sql()) + ")");
        chain.text("collation", part.collation()).text("operatorClass", part.operatorClass());
        chain.flag("desc", part.descending());
        return part.nulls() == null
                ? chain.toString()
                : chain.call(part.nulls().name().equals("FIRST") ? "nullsFirst" : "nullsLast", "")
                        .toString();
    }
}
