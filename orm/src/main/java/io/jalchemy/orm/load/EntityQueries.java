package io.jalchemy.orm.load;

import io.jalchemy.engine.event.StatementStarted;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.row.MapperEngine;
import io.jalchemy.engine.row.OpenRows;
import io.jalchemy.engine.row.RowReader;
import io.jalchemy.engine.spi.Database;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.compile.StatementCache;
import io.jalchemy.sql.compile.StatementKey;
import io.jalchemy.sql.compile.ValueSlots;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.ViewDefinition;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.Node;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.RowForm;
import io.jalchemy.sql.tree.SelectModifiers;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.TextNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs queries over the entities of one registry on one kind of database; keeps their plans. Safe to share. */
public final class EntityQueries {

    /** Where a list of keys is one value, however long, what limits it is how many rows are held at a time. */
    private static final int MAX_IN_ARRAY = 5000;

    /** Where each key of a list has a place in the text. */
    private static final int MAX_IN_TEXT = 500;

    private final Mappers mappers;
    private final Database database;
    private final MapperEngine engine;
    private final int mostKeys;
    private final StatementCache<QueryPlan> plans;
    private final IdentityHashMap<Mapper, MapperPlans> byMapper = new IdentityHashMap<>();

    /** Makes queries over {@code mappers} that {@code engine} compiles, and whose plans are kept in its cache. */
    public EntityQueries(Mappers mappers, Database database, MapperEngine engine) {
        this.mappers = mappers;
        this.database = database;
        this.engine = engine;
        this.mostKeys = database.dialect().has(Feature.ARRAYS) ? MAX_IN_ARRAY : MAX_IN_TEXT;
        this.plans = new StatementCache<>(engine.statementCache(), QueryPlan::weight);
        for (Mapper mapper : mappers.mappers()) {
            byMapper.put(mapper, new MapperPlans(this, mapper));
        }
    }

    /** Returns the mappers of the entities. */
    public Mappers mappers() {
        return mappers;
    }

    /** Returns the number of plans that were made; all other statements found theirs. */
    public int plansMade() {
        return plans.misses();
    }

    /** Returns the largest number of keys for which one statement loads. */
    int mostKeys() {
        return mostKeys;
    }

    // ---- statements of the program

    /** Lowers {@code statement}, an INSERT, UPDATE or DELETE of entities, to one of tables. */
    public StatementNode lowered(StatementNode statement) {
        return new EntityLowering(mappers).lower(statement);
    }

    /** Lowers {@code query} of entities in {@code mappers}, which a view consists of, to one of tables. */
    public static QueryNode lowered(Mappers mappers, QueryNode query) {
        return (QueryNode) new EntityLowering(mappers).lower(ViewDefinition.withoutEntities(query));
    }

    /** Lowers {@code expression} over attributes to one over columns. */
    public Expression<?> lowered(Expression<?> expression) {
        return new EntityLowering(mappers).lower(expression);
    }

    /**
     * The plan of an INSERT, UPDATE or DELETE with RETURNING, lowered to tables.
     *
     * @param node the statement that is sent
     * @param elements the way to read each element of a row, in order
     * @param columns the columns of the result, in order
     */
    public record DmlPlan(StatementNode node, List<QueryPlan.Element> elements, List<ResultColumn> columns) {}

    /**
     * Returns the plan of {@code statement}, an INSERT, UPDATE or DELETE with RETURNING, lowered to tables; an entity in RETURNING becomes
     * its columns.
     */
    public DmlPlan returning(StatementNode statement) {
        return new PlanBuilder(mappers, database, engine).returning(statement);
    }

    /**
     * Reads the rows that {@code change} returns; entities become objects of the session.
     *
     * @param sending sends the statement, and passes its rows to the reader that it gets
     */
    public Rows read(LoadContext context, DmlPlan change, Consumer<RowReader> sending) {
        ResultRowHandler reading = new ResultRowHandler(context, change.elements(), PopulateMode.LACKING, false);
        sending.accept(reading);
        reading.follow(LoadSource.NONE);
        return new Rows(change.node().toString(), change.columns(), reading.rows());
    }

    /**
     * Executes {@code text} and returns its rows; entities become objects of the session.
     *
     * @throws JalchemyException if the text has no column for what is to be read
     */
    public Rows read(LoadContext context, TextNode text) {
        StatementKey shape = StatementKey.of(text);
        QueryPlan plan = plan(context, shape, text);
        List<ResultRowHandler> readings = new ArrayList<>(1);
        context.read(StatementStarted.USER_STATEMENT, plan.compiled(), shape.values(), false, cursor -> {
            List<QueryPlan.Element> elements = new TextPlan(mappers, database, text).elements(cursor);
            ResultRowHandler reading = new ResultRowHandler(context, elements, PopulateMode.LACKING, false);
            readings.add(reading);
            reading.read(cursor);
        });
        ResultRowHandler reading = readings.get(0);
        reading.follow(LoadSource.NONE);
        return new Rows(plan.compiled().sql(), plan.columns(), reading.rows());
    }

    /** Returns the plan of {@code text} without the elements of its rows, which are found when the rows are there. */
    private QueryPlan plan(LoadContext context, StatementKey shape, TextNode text) {
        return plan(context, shape, slots -> {
            TextNode sent = new TextNode(text.text(), List.of(), List.of(), List.of());
            return new QueryPlan(
                    engine.compile(new EntityLowering(mappers).lower(sent), slots),
                    List.of(),
                    PlanBuilder.resultColumns(text.columns()),
                    false);
        });
    }

    /** Executes {@code query} and returns its rows; entities become objects of the session. */
    public Rows read(LoadContext context, QueryNode query) {
        return read(context, StatementStarted.USER_STATEMENT, query);
    }

    private Rows read(LoadContext context, String origin, QueryNode query) {
        StatementKey shape = StatementKey.of(query);
        QueryPlan plan = plan(context, shape, query);
        boolean locks = query instanceof SelectNode select && select.locking() != null;
        PopulateMode filling = locks ? PopulateMode.LOCKED : PopulateMode.LACKING;
        ResultRowHandler reading = new ResultRowHandler(context, plan.elements(), filling, plan.unique());
        context.read(origin, plan.compiled(), shape.values(), false, reading);
        reading.follow(LoadSource.of(query));
        return new Rows(plan.compiled().sql(), plan.columns(), reading.rows());
    }

    /**
     * Sends {@code query}, whose rows are read {@code size} at a time; entities are objects of the session. Each chunk is a result
     * of its own: what is loaded beside its objects, or when one of them is touched, is loaded for those of the chunk.
     *
     * @throws JalchemyException if it joins collections: the rows of one object would be in several chunks; or if it loads
     *     something by subquery: that is for all chunks
     */
    public <R> StreamedResult<R> stream(LoadContext context, QueryNode query, RowForm<R> form, int size) {
        StatementKey shape = StatementKey.of(query);
        QueryPlan plan = plan(context, shape, query);
        StreamedRowHandler.check(plan);
        OpenRows rows = context.open(plan.compiled(), shape.values(), size);
        return new StreamedResult<>(
                plan.compiled().sql(),
                plan.columns(),
                new StreamedRowHandler<>(context, plan, rows, form, size, LoadSource.of(query)),
                size);
    }

    /** Sends {@code text}, whose rows are read {@code size} at a time, as {@link #stream(LoadContext, QueryNode, RowForm, int)} does. */
    public <R> StreamedResult<R> stream(LoadContext context, TextNode text, RowForm<R> form, int size) {
        StatementKey shape = StatementKey.of(text);
        QueryPlan sent = plan(context, shape, text);
        OpenRows rows = context.open(sent.compiled(), shape.values(), size);
        List<QueryPlan.Element> elements = new ArrayList<>();
        try {
            rows.read(cursor -> elements.addAll(new TextPlan(mappers, database, text).elements(cursor)));
        } catch (RuntimeException | Error e) {
            rows.close();
            throw e;
        }
        QueryPlan plan = new QueryPlan(sent.compiled(), elements, sent.columns(), false);
        return new StreamedResult<>(
                sent.compiled().sql(),
                sent.columns(),
                new StreamedRowHandler<>(context, plan, rows, form, size, LoadSource.NONE),
                size);
    }

    /** Returns the plan of {@code query}, whose shape is {@code shape}; it is made if there is none. */
    QueryPlan plan(LoadContext context, StatementKey shape, QueryNode query) {
        return plan(context, shape, slots -> new PlanBuilder(mappers, database, engine).build(query, slots));
    }

    private QueryPlan plan(LoadContext context, StatementKey shape, Function<ValueSlots, QueryPlan> make) {
        return context.cachesStatements() ? plans.get(shape, make) : plans.make(shape, make);
    }

    // ---- statements of the library

    /** Returns the plan of {@code query}, which its values have no part in; it is made if there is none. */
    QueryPlan plan(QueryNode query) {
        return plans.get(
                StatementKey.of(query), slots -> new PlanBuilder(mappers, database, engine).build(query, slots));
    }

    private MapperPlans plans(Mapper mapper) {
        return Objects.requireNonNull(byMapper.get(mapper), "a mapper of this registry");
    }

    /** Reads the row with {@code key} and returns its object; null if there is no row. */
    public @Nullable Object get(LoadContext context, Mapper mapper, Object key, List<LoadOption> options) {
        KeyedSelect select =
                options.isEmpty() ? plans(mapper).byKey() : plans(mapper).byKey(options);
        return read(context, plans(mapper).getOrigin, select, List.of(key), false, PopulateMode.LACKING, null);
    }

    /** Returns the objects of the rows with {@code keys}, read now, in no order; there is none for a key without a row. */
    public List<Object> getAll(LoadContext context, Mapper mapper, List<Object> keys, List<LoadOption> options) {
        KeyedSelect select =
                options.isEmpty() ? plans(mapper).byKey() : plans(mapper).byKey(options);
        List<Object> all = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += mostKeys) {
            List<Object> part = keys.subList(from, Math.min(keys.size(), from + mostKeys));
            QueryPlan plan = select.plan(part);
            ResultRowHandler reading =
                    new ResultRowHandler(context, plan.elements(), PopulateMode.LACKING, plan.unique());
            context.read(plans(mapper).getOrigin, plan.compiled(), select.values(part), false, reading);
            reading.follow(LoadSource.of(() -> select.statement(part)));
            new Rows(plan.compiled().sql(), plan.columns(), reading.rows()).forEachValue(all::add);
        }
        return all;
    }

    /** Reads all columns of an object again, without its relationships; returns false if there is no row with {@code key}. */
    public boolean reload(LoadContext context, Mapper mapper, Object key) {
        KeyedSelect select = plans(mapper).byKey(List.of(LoadOption.of(LoadOption.Kind.COLUMNS_ONLY)));
        return read(context, plans(mapper).refreshOrigin, select, List.of(key), false, PopulateMode.ALL, null) != null;
    }

    /**
     * Reads those of {@code columns} that the objects with {@code keys} lack, since attribute {@code number} was touched; all but {@code
     * touched} get them as loaded ahead.
     */
    void refresh(
            LoadContext context,
            Mapper mapper,
            int number,
            BitSet columns,
            List<Object> keys,
            @Nullable InstanceState touched) {
        MapperPlans plans = plans(mapper);
        read(context, plans.lazyOrigin(number), plans.columns(columns), keys, true, PopulateMode.LACKING, touched);
    }

    private static @Nullable Object read(
            LoadContext context,
            String origin,
            KeyedSelect select,
            List<Object> keys,
            boolean lazy,
            PopulateMode filling,
            @Nullable InstanceState touched) {
        QueryPlan plan = select.plan(keys);
        EntityReader reader = Objects.requireNonNull(plan.elements().get(0).reader(), "it selects an entity");
        FirstRowHandler reading = new FirstRowHandler(new EntityRows(context, reader, filling, touched));
        context.read(origin, plan.compiled(), select.values(keys), lazy, reading);
        reading.follow(LoadSource.of(() -> select.statement(keys)));
        return reading.first();
    }

    /** Returns those of {@code keys} whose rows of {@code path} meet all conditions of {@code where}. */
    public Set<Object> matching(LoadContext context, EntityPath<?, ?> path, List<Condition> where, List<Object> keys) {
        return matching(context, path, where, keys, SelectModifiers.NONE);
    }

    /** Returns those of {@code keys} whose rows of {@code path}, with {@code modifiers}, meet all conditions of {@code where}. */
    public Set<Object> matching(
            LoadContext context,
            EntityPath<?, ?> path,
            List<Condition> where,
            List<Object> keys,
            SelectModifiers modifiers) {
        Mapper mapper = mappers.mapper(path);
        List<Expression<?>> columns = new ArrayList<>();
        for (int number : mapper.keys()) {
            columns.add(RelationshipConditions.attribute(path, mapper, number));
        }
        Set<Object> found = new HashSet<>();
        for (int from = 0; from < keys.size(); from += mostKeys) {
            List<Object> some = keys.subList(from, Math.min(keys.size(), from + mostKeys));
            List<Condition> all = new ArrayList<>(where);
            all.add(KeyedSelect.among(columns, some));
            Rows rows = read(
                    context,
                    "synchronize " + mapper,
                    SelectNode.of(List.<Node>copyOf(columns)).where(all).withModifiers(modifiers));
            rows.addKeys(mapper, found);
        }
        return found;
    }

    /** Returns the select that loads {@code property} of objects that were loaded with {@code options}. */
    RelatedSelect related(EntityOptions options, RelationshipProperty property) {
        List<LoadOption> below = options.below(property.name());
        return below.isEmpty()
                ? plans(property.owner()).related(property.number())
                : options.related(property, () -> new RelatedSelect(this, property, below));
    }
}
