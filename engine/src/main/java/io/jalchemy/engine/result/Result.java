package io.jalchemy.engine.result;

import io.jalchemy.sql.compile.ResultColumn;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a statement gave, all of them, in order.
 *
 * <pre>{@code
 * List<User> users = session.scalars(select(USER).orderBy(USER.name)).all();
 * Optional<User> ed = session.scalars(select(USER).where(USER.name.eq("ed"))).oneOrEmpty();
 * for (Row2<String, Long> row : session.execute(select(USER.name, count()).groupBy(USER.name))) {
 *     System.out.println(row.v1() + ": " + row.v2());
 * }
 * }</pre>
 *
 * @param <R> what each row is
 */
public final class Result<R> implements Iterable<R> {

    private final String statement;
    private final List<ResultColumn> columns;
    private final List<R> rows;
    private final boolean onlyValue;

    /**
     * Makes a result.
     *
     * @param statement the text that gave it, for messages
     * @param columns the columns that each row was made of
     */
    public Result(String statement, List<ResultColumn> columns, List<R> rows) {
        this(statement, columns, rows, false);
    }

    /**
     * Makes a result.
     *
     * @param statement the text that gave it, for messages
     * @param columns the columns that each row was made of
     * @param onlyValue whether a row is the only value that it was made of
     */
    public Result(String statement, List<ResultColumn> columns, List<R> rows, boolean onlyValue) {
        this.statement = statement;
        this.onlyValue = onlyValue;
        this.columns = columns;
        this.rows = rows;
    }

    /** Returns the columns that each row was made of, in order. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /** Returns all rows; the list is the caller's own. */
    public List<R> all() {
        return new ArrayList<>(rows);
    }

    /**
     * Returns the only row.
     *
     * @throws NoResultException if there is none
     * @throws MultipleResultsException if there are several
     */
    public R one() {
        if (rows.size() > 1) {
            throw new MultipleResultsException(statement);
        }
        if (rows.isEmpty()) {
            throw new NoResultException(statement);
        }
        return rows.get(0);
    }

    /**
     * Returns the only row; empty if there is none, or if it is a single NULL.
     *
     * @throws MultipleResultsException if there are several
     */
    public Optional<R> oneOrEmpty() {
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(one());
    }

    /** Returns the first row; empty if there is none, or if it is a single NULL. */
    public Optional<R> first() {
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Returns a stream of the rows. */
    public Stream<R> stream() {
        return rows.stream();
    }

    /**
     * Returns the rows in unmodifiable parts of {@code size}; the last one may be shorter.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public List<List<R>> partitions(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("partitions(" + size + "): give at least 1. [NEGATIVE]");
        }
        List<List<R>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            List<R> part = rows.subList(from, Math.min(rows.size(), from + size));
            parts.add(Collections.unmodifiableList(new ArrayList<>(part))); // values may be null
        }
        return parts;
    }

    /**
     * Returns a result with each row once: entities are compared by identity, other values by equality, arrays by their elements; the first
     * of equal rows stays.
     */
    public Result<R> unique() {
        Set<Object> seen = new HashSet<>();
        List<R> once = new ArrayList<>();
        for (R row : rows) {
            if (seen.add(key(row))) {
                once.add(row);
            }
        }
        return new Result<>(statement, columns, once, onlyValue);
    }

    /**
     * Returns a result with one row for each value of {@code key}, compared by {@code equals}: the first one. Like {@code unique(strategy)}
     * in SQLAlchemy.
     *
     * <pre>{@code
     * List<User> oneOfEachName = session.scalars(select(USER).orderBy(USER.id)).unique(User::getName).all();
     * }</pre>
     *
     * @param key may return null, which is a value, too
     */
    public Result<R> unique(Function<? super R, ?> key) {
        Set<@Nullable Object> seen = new HashSet<>();
        List<R> once = new ArrayList<>();
        for (R row : rows) {
            if (seen.add(key.apply(row))) {
                once.add(row);
            }
        }
        return new Result<>(statement, columns, once, onlyValue);
    }

    @SuppressWarnings("NullAway") // values of a row may be null: Row says so, its class file does not to this compiler
    private Object key(@Nullable Object row) {
        if (!(row instanceof Row several)) {
            return new UniqueValue(row, onlyValue && columns.get(0).entity());
        }
        List<@Nullable Object> values = several.values();
        List<UniqueValue> all = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            all.add(new UniqueValue(values.get(i), columns.get(i).entity()));
        }
        return all;
    }

    /** Returns the names of the columns, in order: of those of one name all but the first have a number. */
    public List<String> keys() {
        return columns.stream().map(ResultColumn::name).toList();
    }

    /**
     * Returns each row as a map from the {@link #keys() names} of the columns to the values, in order.
     *
     * @throws JalchemyException if the rows are objects that were made of several columns
     */
    @SuppressWarnings("NullAway") // values of a row may be null: Row says so, its class file does not to this compiler
    public List<Map<String, @Nullable Object>> mappings() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (R row : rows) {
            List<@Nullable Object> values = eachValue(row);
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(columns.get(i).name(), values.get(i));
            }
            maps.add(map);
        }
        return maps;
    }

    /** Returns the values of {@code row}, one for each column. */
    private List<@Nullable Object> eachValue(@Nullable Object row) {
        List<@Nullable Object> values = values(row);
        if (values.size() != columns.size()) {
            throw new JalchemyException(
                    "ROWS_ARE_OBJECTS",
                    "The rows are objects that were made of the columns " + keys()
                            + ", so their values are not known. Execute the" + " statement without into(…).");
        }
        return values;
    }

    @SuppressWarnings("NullAway") // as above
    private static List<@Nullable Object> values(@Nullable Object row) {
        if (row instanceof Row several) {
            return several.values();
        }
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(row);
        return one;
    }

    /**
     * Returns the rows with some of their columns, in the order that is asked for; one may be asked for twice. Like {@code
     * Result.columns()} in SQLAlchemy.
     *
     * @throws JalchemyException if a name is none of the rows', or of several columns, or the rows are no {@link Row}s
     */
    public Result<Row> columns(String first, String... others) {
        List<String> names = new ArrayList<>();
        names.add(first);
        Collections.addAll(names, others);
        List<Row> some = new ArrayList<>();
        for (R row : rows) {
            if (!(row instanceof Row several)) {
                throw new JalchemyException(
                        "ROWS_ARE_OBJECTS",
                        "The rows have no columns: each is an object, or a value, of its own. Take what is needed from it.");
            }
            some.add(several.only(names));
        }
        List<ResultColumn> kept = names.stream()
                .map(name -> columns.get(Math.max(0, keys().indexOf(name))))
                .toList();
        return new Result<>(statement, kept, some);
    }

    /**
     * Returns the value at {@code index} of each row, from 0.
     *
     * @throws JalchemyException if there is none, or the rows are objects that were made of several columns
     */
    public List<@Nullable Object> scalars(int index) {
        if (index < 0 || index >= columns.size()) {
            throw new JalchemyException(
                    "NOT_SELECTED",
                    "scalars(" + index + "): the rows have the values " + keys() + ", whose places begin at 0.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (R row : rows) {
            values.add(eachValue(row).get(index));
        }
        return values;
    }

    /** Returns the first value of each row. */
    public List<@Nullable Object> scalars() {
        List<@Nullable Object> values = new ArrayList<>();
        for (R row : rows) {
            values.add(values(row).get(0));
        }
        return values;
    }

    @Override
    public Iterator<R> iterator() {
        return Collections.unmodifiableList(rows).iterator();
    }
}
