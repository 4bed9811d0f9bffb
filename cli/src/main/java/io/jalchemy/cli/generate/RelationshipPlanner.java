package io.jalchemy.cli.generate;

import io.jalchemy.cli.generate.ModelPlan.EntityPlan;
import io.jalchemy.cli.generate.ModelPlan.Kind;
import io.jalchemy.cli.generate.ModelPlan.RelationshipField;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.Index;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the relationships of planned classes, both sides of each, of the foreign keys of their tables. */
final class RelationshipPlanner {

    private final ModelPlan plan;

    RelationshipPlanner(ModelPlan plan) {
        this.plan = plan;
    }

    /** A foreign key between two classes, with the name of the side that has the key. */
    private record Edge(EntityPlan source, EntityPlan target, ForeignKeyConstraint key, String name) {

        boolean isSelf() {
            return source == target;
        }
    }

    void plan() {
        List<Edge> edges = new ArrayList<>();
        for (EntityPlan source : plan.entities()) {
            for (ForeignKeyConstraint key : source.table().foreignKeys()) {
                EntityPlan target = target(key);
                if (target != null && hasTwin(source.table(), key)) {
                    plan.notes()
                            .add(
                                    "The foreign key " + key + " of table " + source.table()
                                            + " has the columns of another"
                                            + " one to the same table, and a relationship could not say which it means, so that it is none.");
                } else if (target == null) {
                    plan.notes()
                            .add("The foreign key " + key + " of table " + source.table()
                                    + " refers to no class, so that it is no relationship.");
                } else {
                    edges.add(new Edge(source, target, key, nameOfOne(source, target, key)));
                }
            }
        }
        for (Edge edge : edges) {
            sides(edge, edges);
        }
        plan.tables().forEach(this::manyToMany);
    }

    /**
     * Returns the number of foreign keys from one table to another, with those that are no relationships, and those to tables of that name in
     * other schemas, which one may not take for it.
     */
    private static long keys(EntityPlan from, EntityPlan to) {
        return from.table().foreignKeys().stream()
                .filter(key -> key.target().name().equals(to.table().name()))
                .count();
    }

    /** Returns whether another foreign key has the columns of {@code key}, in whatever order, and refers to the same table. */
    private static boolean hasTwin(Table table, ForeignKeyConstraint key) {
        Set<String> columns = Set.copyOf(key.columns());
        return table.foreignKeys().stream()
                        .filter(each ->
                                each.target().equals(key.target()) && columns.equals(Set.copyOf(each.columns())))
                        .count()
                > 1;
    }

    private @Nullable EntityPlan target(ForeignKeyConstraint key) {
        Table table = plan.metadata().find(key.target().key());
        return table == null ? null : plan.entity(table);
    }

    // ---- names

    private static String nameOfOne(EntityPlan source, EntityPlan target, ForeignKeyConstraint key) {
        String base = JavaNames.decapitalized(target.className());
        if (key.columns().size() == 1) {
            String column = key.columns().get(0);
            List<String> stem = ModelPlanner.stem(column, key);
            base = stem == null ? JavaNames.fieldName(column) : stem.isEmpty() ? base : JavaNames.fieldName(stem);
        }
        return free(source, base, base + target.className());
    }

    /** Takes the first of {@code wanted} that no other field has; else the last one with a number. */
    private static String free(EntityPlan entity, String... wanted) {
        for (String name : wanted) {
            if (!javax.lang.model.SourceVersion.isKeyword(name)
                    && entity.names().take(name)) {
                return name;
            }
        }
        return entity.names().unique(wanted[wanted.length - 1]);
    }

    private static String nameOfReverse(Edge edge, boolean single, boolean alone) {
        String source = JavaNames.decapitalized(edge.source().className());
        String base = single ? source : JavaNames.plural(source);
        String byName = base + "By" + JavaNames.capitalized(edge.name());
        if (edge.isSelf() && edge.name().equals("parent") && !single) {
            return free(edge.target(), "children", byName);
        }
        return alone && !edge.isSelf() ? free(edge.target(), base, byName) : free(edge.target(), byName);
    }

    // ---- foreign keys

    private void sides(Edge edge, List<Edge> edges) {
        EntityPlan source = edge.source();
        EntityPlan target = edge.target();
        List<String> columns = edge.key().columns();
        boolean single = isUnique(source.table(), columns);
        boolean alone = keys(source, target) + (edge.isSelf() ? 0 : keys(target, source)) == 1;
        String reverse = nameOfReverse(edge, single, alone);
        List<String> fields = source.fields(columns);
        List<String> qualified =
                fields.stream().map(field -> source.className() + "." + field).toList();
        boolean bothWays = !edge.isSelf() && keys(target, source) > 0; // a field of the target may have the same name
        List<String> remote = edge.isSelf() ? target.fields(edge.key().targetColumns()) : List.of();
        List<String> overlaps = overlaps(edge, edges);
        boolean nullable = source.table().columnsNamed(columns).stream().anyMatch(Column::isNullable);
        source.relationships()
                .add(new RelationshipField(
                        edge.name(),
                        target,
                        single ? Kind.ONE_TO_ONE_WITH_KEY : Kind.MANY_TO_ONE,
                        reverse,
                        alone ? List.of() : bothWays ? qualified : fields,
                        remote,
                        null,
                        nullable,
                        edge.key(),
                        overlaps));
        target.relationships()
                .add(new RelationshipField(
                        reverse,
                        source,
                        single ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY,
                        edge.name(),
                        alone ? List.of() : edge.isSelf() ? fields : qualified,
                        List.of(),
                        null,
                        true,
                        edge.key(),
                        overlaps));
    }

    /** Returns both sides of the foreign keys before {@code edge} that share a column with it. */
    private static List<String> overlaps(Edge edge, List<Edge> edges) {
        List<String> names = new ArrayList<>();
        for (Edge other : edges.subList(0, edges.indexOf(edge))) {
            boolean shares = other.source() == edge.source()
                    && other.key().columns().stream().anyMatch(edge.key().columns()::contains);
            if (shares) {
                names.add(other.source().className() + "." + other.name());
                for (RelationshipField field : other.target().relationships()) {
                    if (other.key().equals(field.key()) && !field.kind().hasKey() && field.target() == other.source()) {
                        names.add(other.target().className() + "." + field.name());
                    }
                }
            }
        }
        return names;
    }

    /** Returns whether two rows cannot have the same values in {@code columns}. */
    private static boolean isUnique(Table table, Collection<String> columns) {
        Set<String> set = Set.copyOf(columns);
        if (set.equals(Set.copyOf(table.primaryKey().columns()))) {
            return true;
        }
        for (UniqueConstraint each : table.uniqueConstraints()) {
            if (set.equals(Set.copyOf(each.columns()))) {
                return true;
            }
        }
        for (Index each : table.indexes()) {
            boolean whole = each.where() == null
                    && each.columns().size() == each.parts().size();
            if (each.unique() && whole && set.equals(Set.copyOf(each.columns()))) {
                return true;
            }
        }
        return false;
    }

    // ---- association tables

    private void manyToMany(Table table) {
        if (table.isView() || table.foreignKeys().size() != 2) {
            return;
        }
        ForeignKeyConstraint left = table.foreignKeys().get(0);
        ForeignKeyConstraint right = table.foreignKeys().get(1);
        EntityPlan owner = target(left);
        EntityPlan target = target(right);
        if (owner == null
                || target == null
                || table.columns().size()
                        != left.columns().size() + right.columns().size()) {
            return;
        }
        boolean self = owner == target;
        String there = nameOfMany(owner, target, table, right, self);
        String back = nameOfMany(target, owner, table, left, self);
        owner.relationships().add(many(there, target, back, table, self ? left.columns() : List.of()));
        target.relationships().add(many(back, owner, there, table, self ? right.columns() : List.of()));
    }

    private static RelationshipField many(
            String name, EntityPlan target, String reverse, Table table, List<String> foreignKeys) {
        return new RelationshipField(
                name, target, Kind.MANY_TO_MANY, reverse, foreignKeys, List.of(), table, true, null, List.of());
    }

    private static String nameOfMany(
            EntityPlan owner, EntityPlan target, Table table, ForeignKeyConstraint toTarget, boolean self) {
        String plural = JavaNames.plural(JavaNames.decapitalized(target.className()));
        List<String> stem = ModelPlanner.stem(toTarget.columns().get(0), toTarget);
        if (self && stem != null && !stem.isEmpty()) {
            return free(owner, JavaNames.fieldName(stem) + JavaNames.capitalized(plural));
        }
        return free(owner, plural, plural + "By" + JavaNames.className(table.name()));
    }
}
