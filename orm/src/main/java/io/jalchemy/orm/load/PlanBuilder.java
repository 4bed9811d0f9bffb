package io.jalchemy.orm.load;

import io.jalchemy.engine.row.MapperEngine;
import io.jalchemy.engine.spi.ColumnReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.orm.load.EntityReader.Following;
import io.jalchemy.orm.load.EntityReader.Joined;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.CollectionAttribute;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.path.LoadOption.Kind;
import io.jalchemy.orm.path.ReferenceAttribute;
import io.jalchemy.orm.path.RelationshipAttribute;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.compile.ValueSlots;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.FromItem;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.Ordering;
import io.jalchemy.sql.tree.OutputNames;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.Source;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.StatementOption;
import io.jalchemy.sql.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a statement: what is sent and how its rows are read. Values do not count. */
final class PlanBuilder {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Mappers mappers;
    private final Database database;
    private final MapperEngine engine;
    private final EntityLowering lowering;
    private final List<Node> columns = new ArrayList<>();
    private final Map<ColumnReference<?>, Integer> positions = new LinkedHashMap<>();
    private final List<QueryPlan.Element> elements = new ArrayList<>();
    private @Nullable Locking locking;
    private boolean unique;

    PlanBuilder(Mappers mappers, Database database, MapperEngine engine) {
        this.mappers = mappers;
        this.database = database;
        this.engine = engine;
        this.lowering = new EntityLowering(mappers);
    }

    QueryPlan build(QueryNode query, ValueSlots slots) {
        SelectNode first = first(query);
        List<LoadOption> options = options(first.options());
        locking = query instanceof SelectNode select ? select.locking() : null;
        Set<LoadOption> used = new HashSet<>();
        elements(first.columns(), options, used);
        EntityOptions.check(options, used, first.columns());
        if (query instanceof Compound compound) {
            QueryNode lowered = (QueryNode) lowering.lower(expanded(compound));
            return new QueryPlan(
                    engine.compile(lowered, slots), List.copyOf(elements), resultColumns(first.columns()), false);
        }
        SelectNode lowered = (SelectNode) lowering.lower(first.withColumns(columns));
        EagerJoins joins = new EagerJoins(lowering, lowered);
        for (QueryPlan.Element element : elements) {
            if (element.reader() != null) {
                join(
                        joins,
                        element.reader(),
                        element.reader().source,
                        RelationshipPath.from(element.reader().mapper),
                        false);
            }
        }
        return new QueryPlan(
                engine.compile(joins.statement(), slots),
                List.copyOf(elements),
                resultColumns(first.columns()),
                unique || joins.hasCollections());
    }

    private void elements(List<? extends Node> selected, List<LoadOption> options, Set<LoadOption> used) {
        for (Node column : selected) {
            if (column instanceof EntityPath<?, ?> path) {
                EntityOptions own = EntityOptions.of(mappers, path, options, used);
                elements.add(QueryPlan.Element.entity(reader(path, own, this::position)));
            } else if (column instanceof ColumnReference<?> reference) {
                elements.add(QueryPlan.Element.value(position(reference), database.reader(reference.type())));
            } else {
                ColumnReader value = database.reader(((Expression<?>) column).type());
                elements.add(QueryPlan.Element.value(columns.size(), value));
                columns.add(column);
            }
        }
    }

    /**
     * Builds the plan of {@code change}, an INSERT, UPDATE or DELETE with RETURNING, in which entities are replaced by their columns.
     *
     * @throws JalchemyException if an entity is returned that {@code change} does not write
     */
    EntityQueries.DmlPlan returning(StatementNode change) {
        List<Node> given = ReturningColumns.of(change);
        Node target = change.children().get(0);
        for (Node each : given) {
            if (each instanceof EntityPath<?, ?> path && !path.equals(target)) {
                throw new JalchemyException(
                        "RETURNING_OTHER",
                        "returning(" + path + "): the statement writes " + target
                                + " and has no rows of another entity. Return " + target + ", or columns.");
            }
        }
        elements(given, List.of(), new HashSet<>());
        StatementNode lowered = lowering.lower(ReturningColumns.with(change, columns));
        return new EntityQueries.DmlPlan(lowered, List.copyOf(elements), resultColumns(given));
    }

    static List<ResultColumn> resultColumns(List<? extends Node> selected) {
        List<ResultColumn> all = new ArrayList<>();
        List<String> names = OutputNames.ofElements(selected);
        for (int i = 0; i < names.size(); i++) {
            Node column = selected.get(i);
            all.add(
                    column instanceof EntityPath<?, ?>
                            ? new ResultColumn(names.get(i), Types.TEXT, true)
                            : new ResultColumn(names.get(i), ((Expression<?>) column).type()));
        }
        return List.copyOf(all);
    }

    private static SelectNode first(QueryNode query) {
        return query instanceof Compound compound ? first(compound.parts().get(0)) : (SelectNode) query;
    }

    static List<LoadOption> options(List<StatementOption> given) {
        List<LoadOption> all = new ArrayList<>();
        for (StatementOption option : given) {
            if (!(option instanceof LoadOption load)) {
                throw new JalchemyException(
                        "UNKNOWN_OPTION",
                        option + " is not an option of this library. Take one of io.jalchemy.orm.Loading.");
            }
            all.add(load);
        }
        return all;
    }

    /**
     * Replaces entities by columns in each part of {@code query}: by those that the first part has for them.
     *
     * @throws JalchemyException if the parts select different entities
     */
    private QueryNode expanded(QueryNode query) {
        if (query instanceof Compound compound) {
            List<QueryNode> parts = new ArrayList<>();
            compound.parts().forEach(part -> parts.add(expanded(part)));
            return new Compound(compound.operator(), parts, compound.paging());
        }
        SelectNode select = (SelectNode) query;
        List<Node> own = new ArrayList<>();
        for (int i = 0; i < select.columns().size(); i++) {
            if (!(select.columns().get(i) instanceof EntityPath<?, ?> path)) {
                own.add(select.columns().get(i));
                continue;
            }
            EntityReader reader = elements.get(i).reader();
            if (reader == null || mappers.mapper(path) != reader.mapper) {
                throw new JalchemyException(
                        "PARTS_DIFFER",
                        "The parts of the query select different entities: " + path
                                + " in one of them. Select the same entities in the same places of each, or columns of one type.");
            }
            for (ColumnReference<?> column : positions.keySet()) {
                if (column.source().identity().equals(reader.source.identity())) {
                    own.add(ColumnReference.of(path, column.table(), column.column()));
                }
            }
        }
        return select.withColumns(own);
    }

    private int position(ColumnReference<?> column) {
        Integer known = positions.get(column);
        if (known != null) {
            return known;
        }
        positions.put(column, columns.size());
        columns.add(column);
        return columns.size() - 1;
    }

    /**
     * Makes the reader of an entity that the statement selects, with the readers of {@code containsEager} options, whose joins the program
     * wrote.
     */
    private EntityReader reader(EntityPath<?, ?> path, EntityOptions options, EntityReader.Positions places) {
        Mapper mapper = mappers.mapper(path);
        if (EntityReader.isWide(mapper)) {
            lowering.whole(path);
        }
        EntityReader reader = new EntityReader(database, path, mapper, options, places);
        reader.locked = isLocked(path);
        for (int number = 0; number < mapper.size(); number++) {
            RelationshipProperty property = mapper.relationship(number);
            LoadOption option = property == null ? null : options.option(property.name());
            if (property != null && isJoined(options.kind(property))) {
                lowering.nameLocked();
            }
            if (property != null && option != null && option.kind() == Kind.CONTAINS_EAGER) {
                EntityPath<?, ?> target = option.alias() != null
                        ? option.alias()
                        : (EntityPath<?, ?>) java.util.Objects.requireNonNull(option.relationship())
                                .target();
                unique |= property.isCollection();
                reader.joined.add(new Joined(property, reader(target, below(option.below(), target), places)));
            }
        }
        return reader;
    }

    private boolean isLocked(EntityPath<?, ?> path) {
        if (locking == null || locking.lockedItems().isEmpty()) {
            return locking != null;
        }
        for (FromItem item : locking.lockedItems()) {
            if (item.identity().equals(path.identity())) {
                return true;
            }
        }
        return false;
    }

    private EntityOptions below(List<LoadOption> options, EntityPath<?, ?> named) {
        Set<LoadOption> used = new HashSet<>();
        EntityOptions below = EntityOptions.of(mappers, named, options, used);
        EntityOptions.check(options, used, named);
        return below;
    }

    /**
     * Adds what is loaded with an entity.
     *
     * @param source the item of FROM that the entity is
     * @param path what leads here, to end where the mapping would go round in circles
     * @param optional whether the entity may be missing in a row
     */
    private void join(
            EagerJoins joins, EntityReader reader, EntityPath<?, ?> source, RelationshipPath path, boolean optional) {
        for (Joined there : reader.joined) {
            join(joins, there.reader(), there.reader().source, path.along(there.property()), true);
        }
        for (int number = 0; number < reader.mapper.size(); number++) {
            RelationshipProperty property = reader.mapper.relationship(number);
            if (property == null || follow(reader, property, path, locking == null)) {
                continue;
            }
            Kind kind = reader.options.kind(property);
            boolean said = reader.options.option(property.name()) != null;
            if (isJoined(kind) && (said || !path.along(property).endsInCircle())) {
                JoinKind how = kind == Kind.INNER_JOINED && !optional ? JoinKind.INNER : JoinKind.LEFT;
                join(joins, reader, source, property, how, path);
            }
        }
    }

    /**
     * Adds {@code property} to what is loaded after the rows of {@code reader}, or to what is not loaded at all, if its strategy is one of
     * these; returns whether it is.
     *
     * @param path what leads to the entity of {@code reader}
     * @param repeated whether the statement can be repeated as a subquery
     */
    static boolean follow(EntityReader reader, RelationshipProperty property, RelationshipPath path, boolean repeated) {
        Kind kind = reader.options.kind(property);
        boolean said = reader.options.option(property.name()) != null;
        if (kind == Kind.NOLOAD) {
            reader.hidden.add(property);
            return true;
        }
        boolean subquery = kind == Kind.SUBQUERY && repeated;
        if (subquery || (isByKeys(kind) && (said || !path.along(property).endsInCircle()))) {
            reader.following.add(new Following(property, subquery, said, path.along(property)));
            return true;
        }
        return false;
    }

    private static boolean isJoined(Kind kind) {
        return kind == Kind.JOINED || kind == Kind.INNER_JOINED;
    }

    /** Returns whether related objects are loaded by a statement of their own after their owners. */
    private static boolean isByKeys(Kind kind) {
        return kind == Kind.SELECTIN || kind == Kind.SUBQUERY;
    }

    private void join(
            EagerJoins joins,
            EntityReader reader,
            EntityPath<?, ?> source,
            RelationshipProperty property,
            JoinKind how,
            RelationshipPath path) {
        EntityPath<?, ?> constant = property.target().path();
        EntityPath<?, ?> alias = Source.withAlias(constant, new AliasName(null));
        EntityOptions options = below(reader.options.below(property.name()), constant);
        if (EntityReader.isWide(property.target())) {
            lowering.whole(alias);
        }
        joins.add(attribute(source, property), alias, how, property.isCollection());
        EntityReader child = new EntityReader(
                database, alias, property.target(), options, column -> joins.position(lowering.expression(column)));
        for (String order : property.model().options().orderBy()) {
            joins.order(ordering(alias, property.target(), order));
        }
        reader.joined.add(new Joined(property, child));
        join(joins, child, alias, path.along(property), how == JoinKind.LEFT);
    }

    static RelationshipAttribute<?> attribute(EntityPath<?, ?> source, RelationshipProperty property) {
        return property.isCollection()
                ? new CollectionAttribute<>(source, property.name())
                : new ReferenceAttribute<>(source, property.name());
    }

    private Ordering ordering(EntityPath<?, ?> alias, Mapper target, String order) {
        Ordering open = openOrdering(alias, target, order);
        return new Ordering(
                lowering.expression((ColumnReference<?>) open.expression()), open.descending(), open.nullsBefore());
    }

    /**
     * Parses an order of a mapping, as in {@code "createdAt desc"}, for {@code target} in FROM as {@code source}.
     *
     * @throws JalchemyException if it names no column of {@code target}
     */
    static Ordering openOrdering(EntityPath<?, ?> source, Mapper target, String order) {
        String[] words = WORDS.split(order.trim(), -1);
        int number = target.type().index(words[0]);
        if (number < 0 || target.column(number) == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    "orderBy names \"" + words[0] + "\", which is no column of " + target + "."
                            + Nearest.proposal(words[0], target.columnNames()));
        }
        boolean descending =
                words.length > 1 && words[1].toLowerCase(Locale.ROOT).equals("desc");
        return new Ordering(RelationshipConditions.attribute(source, target, number), descending, null);
    }
}
