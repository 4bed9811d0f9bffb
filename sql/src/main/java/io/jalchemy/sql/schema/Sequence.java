package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.tree.NextValue;
import io.jalchemy.sql.type.WholeType;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sequence: an object of the database that generates numbers. An immutable value. Like SQLAlchemy's {@code Sequence}.
 *
 * <p>One that a column takes its values from is created and dropped with the column's table; others belong to a {@link MetaData}.
 *
 * <pre>{@code
 * Sequence numbers = Sequence.of("invoice_numbers").startingAt(1000);
 * Table invoices = Table.of("invoices", column("number", BIGINT).primaryKey().insertDefault(numbers));
 * MetaData metadata = MetaData.of(invoices).with(Sequence.of("tickets").cycling(1, 999));
 * }</pre>
 *
 * @param sequenceName its name, which no table of the schema may have
 * @param options the numbers that it generates
 * @param type the type of the numbers, which limits them; null for the database's default, which is BIGINT
 * @param ownedBy the column with whose table it is dropped, as {@code "table.column"}; null for none
 * @param comment the comment that the database stores; null for none
 */
public record Sequence(
        TableName sequenceName,
        SequenceOptions options,
        @Nullable WholeType<?> type,
        @Nullable String ownedBy,
        @Nullable String comment)
        implements SchemaObject {

    /** Refuses an owner that is no column. */
    public Sequence {
        if (ownedBy != null && ownedBy.lastIndexOf('.') < 1) {
            throw new JalchemyException(
                    "SEQUENCE_OWNER",
                    "Sequence " + sequenceName + " is owned by \"" + ownedBy
                            + "\", which is no column. Write \"table.column\", or \"schema.table.column\".");
        }
    }

    /** Returns a sequence named {@code "name"} or {@code "schema.name"}, which generates 1, 2, 3 … */
    public static Sequence of(String name) {
        return new Sequence(TableName.of(name), SequenceOptions.DEFAULT, null, null, null);
    }

    /** Returns this sequence with another first value. */
    public Sequence startingAt(long start) {
        return with(before -> before.withStart(start));
    }

    /** Returns this sequence with another step. */
    public Sequence incrementingBy(long increment) {
        return with(before -> before.withIncrement(increment));
    }

    /** Returns this sequence so that it begins anew at {@code minimum} after {@code maximum}. */
    public Sequence cycling(long minimum, long maximum) {
        return with(before -> before.withMinimum(minimum).withMaximum(maximum).withCycle());
    }

    /** Returns this sequence with options changed by {@code change}: {@code with(options -> options.withCache(100))}. */
    public Sequence with(UnaryOperator<SequenceOptions> change) {
        return new Sequence(sequenceName, change.apply(options), type, ownedBy, comment);
    }

    /** Returns this sequence with numbers of a type, which limits them. */
    public Sequence ofType(WholeType<?> type) {
        return new Sequence(sequenceName, options, type, ownedBy, comment);
    }

    /** Returns this sequence as one that the database drops with a column: {@code ownedBy("invoices.number")}. */
    public Sequence ownedBy(String column) {
        return new Sequence(sequenceName, options, type, column, comment);
    }

    /** Returns this sequence in a schema. */
    public Sequence inSchema(String schema) {
        return new Sequence(new TableName(schema, sequenceName.name()), options, type, ownedBy, comment);
    }

    /** Returns this sequence with a comment. */
    public Sequence comment(String comment) {
        return new Sequence(sequenceName, options, type, ownedBy, comment);
    }

    /** Returns the expression that takes the next number: {@code select(numbers.nextValue())}. */
    public NextValue nextValue() {
        return new NextValue(sequenceName.schema(), sequenceName.name());
    }

    /** Returns the sequence's name, with its schema. */
    @Override
    public String toString() {
        return sequenceName.key();
    }
}
