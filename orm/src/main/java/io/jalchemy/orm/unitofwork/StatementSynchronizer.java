package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.load.ConditionEvaluator;
import io.jalchemy.orm.load.ConditionEvaluator.Truth;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Direction;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.mapper.RelationshipProperty;
import io.jalchemy.orm.mapper.SyncPair;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Delete;
import io.jalchemy.sql.statement.Update;
import io.jalchemy.sql.tree.Assignment;
import io.jalchemy.sql.tree.Attribute;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Condition;
import io.jalchemy.sql.tree.DeleteNode;
import io.jalchemy.sql.tree.LateValue;
import io.jalchemy.sql.tree.SelectModifiers;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.UpdateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies an UPDATE or DELETE statement to the objects of a session whose rows its condition matches. They are determined before the
 * statement is sent, since it may change the columns that its condition reads.
 */
final class StatementSynchronizer {

    private final UnitOfWork work;
    private final StatementNode node;
    private final Mapper mapper;
    private final List<Condition> where;
    private final Map<InstanceState, Object> matched = new LinkedHashMap<>();
    private final List<InstanceState> unclear = new ArrayList<>();

    private StatementSynchronizer(UnitOfWork work, StatementNode node, Mapper mapper, List<Condition> where) {
        this.work = work;
        this.node = node;
        this.mapper = mapper;
        this.where = where;
    }

    /**
     * Finds the objects whose rows {@code node} is about to change.
     *
     * @return null if it is no UPDATE or DELETE of an entity's rows, or objects are not to be told
     * @throws JalchemyException if the condition is to be evaluated and cannot be; nothing was sent
     */
    static @Nullable StatementSynchronizer before(
            UnitOfWork work, StatementNode node, boolean evaluates, boolean fetches) {
        boolean changes = node instanceof UpdateNode || node instanceof DeleteNode;
        if (!changes || !(evaluates || fetches) || !(node.children().get(0) instanceof EntityPath<?, ?> path)) {
            return null;
        }
        List<Condition> where = node instanceof UpdateNode update ? update.where() : ((DeleteNode) node).where();
        StatementSynchronizer made =
                new StatementSynchronizer(work, node, work.mappers().mapper(path), List.copyOf(where));
        made.match(path, evaluates, fetches);
        return made;
    }

    private void match(EntityPath<?, ?> path, boolean evaluates, boolean fetches) {
        Map<InstanceState, Object> candidates = new LinkedHashMap<>();
        for (InstanceState state : work.identities().states()) {
            Object object = state.object();
            if (object != null && mapper.isOrHas(work.objects().mapper(state))) {
                candidates.put(state, object);
            }
        }
        if (candidates.isEmpty()) {
            return;
        }
        ConditionEvaluator evaluator = new ConditionEvaluator(mapper, where);
        boolean possible = evaluates && !isOnly() && evaluator.isPossible();
        if (!fetches && !possible) {
            throw new JalchemyException(
                    "NOT_EVALUATED",
                    "The condition of "
                            + (node instanceof UpdateNode update ? new Update(update) : new Delete((DeleteNode) node))
                            + " cannot be evaluated for objects: "
                            + (isOnly()
                                    ? "they do not say which table their row is in."
                                    : "it does not only compare columns of the row with values.")
                            + " Use Synchronize.AUTO or FETCH.");
        }
        if (possible) {
            evaluate(evaluator, candidates);
        } else {
            fetch(path, candidates);
        }
        if (node instanceof DeleteNode && !unclear.isEmpty()) {
            Map<InstanceState, Object> open = new LinkedHashMap<>();
            unclear.forEach(state -> open.put(state, candidates.get(state)));
            unclear.clear();
            fetch(path, open);
        }
    }

    /** Returns whether the statement changes the rows of its table alone, and none of the tables that inherit from it. */
    private boolean isOnly() {
        return node instanceof UpdateNode update ? update.only() : ((DeleteNode) node).only();
    }

    private void evaluate(ConditionEvaluator evaluator, Map<InstanceState, Object> candidates) {
        candidates.forEach((state, object) -> {
            Truth truth = evaluator.evaluate(state, object);
            if (truth == Truth.TRUE) {
                matched.put(state, object);
            } else if (truth == Truth.NOT_LOADED) {
                unclear.add(state);
            }
        });
    }

    private void fetch(EntityPath<?, ?> path, Map<InstanceState, Object> candidates) {
        Map<Object, InstanceState> byKey = new LinkedHashMap<>();
        candidates.keySet().forEach(state -> byKey.put(Objects.requireNonNull(state.key(), "it has a row"), state));
        Set<Object> found = work.queries()
                .matching(
                        work,
                        path,
                        where,
                        List.copyOf(byKey.keySet()),
                        isOnly() ? SelectModifiers.NONE.withOnly(List.of(path)) : SelectModifiers.NONE);
        byKey.forEach((key, state) -> {
            if (found.contains(key)) {
                matched.put(state, Objects.requireNonNull(candidates.get(state)));
            }
        });
    }

    /** Applies the statement to the objects after it was executed: they are set or expired by an UPDATE, deleted by a DELETE. */
    void executed() {
        if (node instanceof UpdateNode update) {
            matched.forEach((state, object) -> set(state, object, update.set()));
            unclear.forEach(this::expire);
        } else {
            matched.keySet().forEach(work::deletedByStatement);
        }
    }

    /**
     * Prepares the objects of an UPDATE with RETURNING for the rows that it returns: they are expired, so that they are filled from the
     * rows.
     */
    void executedWithRows() {
        if (node instanceof UpdateNode) {
            matched.keySet().forEach(this::expire);
            unclear.forEach(this::expire);
        }
    }

    private void expire(InstanceState state) {
        work.updatedByStatement(state);
        work.objects().expire(state);
    }

    private void set(InstanceState state, Object object, List<Assignment> assignments) {
        work.updatedByStatement(state);
        boolean[] written = new boolean[mapper.size()];
        for (Assignment assignment : assignments) {
            int number = assignment.assignedColumn() instanceof Attribute<?> attribute
                    ? mapper.type().index(attribute.name())
                    : -1;
            ColumnProperty column = number < 0 ? null : mapper.column(number);
            if (column == null) {
                work.objects().expire(state);
                return;
            }
            written[number] = true;
            set(state, object, column, assignment);
        }
        for (int number = 0; number < written.length; number++) {
            ColumnProperty column = mapper.column(number);
            if (column != null
                    && !written[number]
                    && (column.column().onUpdate() != null || column.column().serverOnUpdate() != null)) {
                expire(state, number);
            }
        }
        expireReferences(state, written);
    }

    private static void set(InstanceState state, Object object, ColumnProperty column, Assignment assignment) {
        int number = column.number();
        boolean literal = assignment.assignedElement() == null
                && assignment.value() instanceof Bind<?> bind
                && !(bind.value() instanceof LateValue);
        if (literal && state.isReadable(number) && !state.isChanged(number)) {
            state.load(object, number, column.column().type().storedCopy(((Bind<?>) assignment.value()).value()));
        } else {
            expire(state, number);
        }
    }

    private static void expire(InstanceState state, int number) {
        if (!state.isChanged(number) && state.isReadable(number)) {
            state.expire(number);
        }
    }

    /** Expires references whose foreign key was set: they are loaded again when they are read. */
    private void expireReferences(InstanceState state, boolean[] written) {
        for (RelationshipProperty property : mapper.relationships()) {
            for (SyncPair pair : property.pairs()) {
                if (property.direction() == Direction.MANY_TO_ONE && written[pair.target()]) {
                    expire(state, property.number());
                }
            }
        }
    }
}
