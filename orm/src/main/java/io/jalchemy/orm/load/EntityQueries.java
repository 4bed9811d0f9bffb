package io.jalchemy.orm.load;

import io.jalchemy.engine.Connection;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.Mappers;
import io.jalchemy.orm.metadata.LoadOption;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.compile.Shape;
import io.jalchemy.sql.compile.StatementCache;
import io.jalchemy.sql.tree.Expression;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs queries over the entities of one registry on one kind of database; keeps their plans. Safe to share. */
public final class EntityQueries {

    private final Mappers mappers;
    private final Dialect dialect;
    private final StatementCache<QueryPlan> plans;

    /** Queries over {@code mappers}, at most {@code size} plans of which are kept. */
    public EntityQueries(Mappers mappers, Dialect dialect, int size) {
        this.mappers = mappers;
        this.dialect = dialect;
        this.plans = new StatementCache<>(size);
    }

    /** The entities. */
    public Mappers mappers() {
        return mappers;
    }

    /** How many plans were made; other statements found theirs. */
    public int plansMade() {
        return plans.misses();
    }

    /** {@code statement}, an INSERT, UPDATE or DELETE, over tables. */
    public StatementNode lowered(StatementNode statement) {
        return new EntityLowering(mappers).lower(statement);
    }

    /**
     * An INSERT, UPDATE or DELETE that gives back rows, over tables.
     *
     * @param node what is sent
     */
    public record Change(StatementNode node, List<QueryPlan.Element> elements, List<ResultColumn> columns) {}

    /** {@code statement}, which gives back rows, over tables; an entity among what it gives back becomes its columns. */
    public Change returning(StatementNode statement) {
        return new PlanBuilder(mappers, dialect).returning(statement);
    }

    /**
     * Has the rows of {@code change} read; entities are objects of the session.
     *
     * @param sending sends it, and hands its rows to what it is given
     */
    public Rows read(LoadContext context, Change change, Consumer<Connection.RowReader> sending) {
        Reading reading = new Reading(context, change.elements(), false, false, null);
        sending.accept(reading);
        reading.follow();
        return new Rows(change.node().toString(), change.columns(), reading.rows());
    }

    /** {@code expression} over tables. */
    public Expression<?> lowered(Expression<?> expression) {
        return new EntityLowering(mappers).lower(expression);
    }

    /**
     * What a query gave.
     *
     * @param sql what was sent
     * @param columns what each row has
     * @param rows their values
     */
    public record Rows(String sql, List<ResultColumn> columns, List<Object[]> rows) {}

    /** The rows of {@code query}, which the program asked for, and what they are. */
    public Rows read(LoadContext context, QueryNode query) {
        Shape shape = Shape.of(query);
        QueryPlan plan = plan(shape, query);
        return new Rows(plan.compiled().sql(), plan.columns(), run(context, plan, shape, false, false, null));
    }

    /**
     * The rows of {@code query}; entities are objects of the session.
     *
     * @param lazy whether no statement of the program's asked for it
     */
    public List<Object[]> rows(LoadContext context, QueryNode query, boolean lazy) {
        return run(context, query, lazy, false, null);
    }

    /** Reads again, from {@code query}, what its objects have already. */
    public List<Object[]> reload(LoadContext context, QueryNode query) {
        return run(context, query, false, true, null);
    }

    /** Reads what the objects of {@code query} lack; all but {@code touched} get it as loaded ahead. */
    void refresh(LoadContext context, QueryNode query, @Nullable InstanceState touched) {
        run(context, query, true, false, touched);
    }

    private List<Object[]> run(
            LoadContext context, QueryNode query, boolean lazy, boolean reload, @Nullable InstanceState touched) {
        Shape shape = Shape.of(query);
        return run(context, plan(shape, query), shape, lazy, reload, touched);
    }

    private QueryPlan plan(Shape shape, QueryNode query) {
        return plans.get(shape, () -> new PlanBuilder(mappers, dialect).build((QueryNode) Shape.withSlots(query)));
    }

    private static List<Object[]> run(
            LoadContext context,
            QueryPlan plan,
            Shape shape,
            boolean lazy,
            boolean reload,
            @Nullable InstanceState touched) {
        Reading reading = new Reading(context, plan.elements(), plan.unique(), reload, touched);
        context.read(plan.compiled(), shape.values(), lazy, reading);
        reading.follow();
        return reading.rows();
    }

    /** The SELECT for the object of {@code mapper} with {@code key}. */
    public SelectNode byKey(Mapper mapper, Object key, List<LoadOption> options) {
        List<Expression<?>> columns = new ArrayList<>();
        for (int number : mapper.keys()) {
            columns.add(RelationshipConditions.attribute(mapper.path(), mapper, number));
        }
        return SelectNode.of(List.of(mapper.path()))
                .where(List.of(RelatedLoader.among(columns, List.of(ColumnLoader.parts(key)))))
                .withOptions(options);
    }
}
