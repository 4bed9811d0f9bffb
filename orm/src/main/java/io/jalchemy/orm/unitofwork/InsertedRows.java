package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the program gives to an INSERT of an entity by the names of attributes, as rows of columns. What a flush would write by itself
 * is added where it is not given: the first version, and the word of the class in the discriminator. Like a bulk INSERT of entities in
 * SQLAlchemy 2.0.
 */
final class InsertedRows {

    private final Mapper mapper;

    /** The columns of attributes, in the order of the class, which is that of the statement, however a map is ordered. */
    private final List<ColumnProperty> columns = new ArrayList<>();

    private final @Nullable ColumnProperty version;
    private final @Nullable Column<?> discriminator;
    private final @Nullable Object identity;

    private InsertedRows(Mapper mapper) {
        this.mapper = mapper;
        for (int number = 0; number < mapper.size(); number++) {
            ColumnProperty column = mapper.column(number);
            if (column != null) {
                columns.add(column);
            }
        }
        this.version = mapper.version() < 0 ? null : mapper.column(mapper.version());
        String word = mapper.model().polymorphicIdentity();
        this.discriminator = word == null ? null : mapper.discriminator();
        this.identity = discriminator == null ? null : discriminator.type().parse(Objects.requireNonNull(word));
    }

    /**
     * Returns {@code rows} by the keys of columns.
     *
     * @throws JalchemyException if a name is not that of an attribute with a column; nothing was sent
     */
    static List<Map<String, Object>> of(Mapper mapper, List<? extends Map<String, ?>> rows) {
        InsertedRows inserted = new InsertedRows(mapper);
        List<Map<String, Object>> all = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            all.add(inserted.row(row));
        }
        return all;
    }

    private Map<String, Object> row(Map<String, ?> given) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (ColumnProperty column : columns) {
            if (given.containsKey(column.name())) {
                row.put(column.column().key(), given.get(column.name()));
            }
        }
        if (row.size() != given.size()) {
            given.keySet().forEach(this::check);
        }
        if (version != null) {
            row.putIfAbsent(version.column().key(), 1);
        }
        if (discriminator != null) {
            row.putIfAbsent(discriminator.key(), identity);
        }
        return row;
    }

    private void check(String attribute) {
        int number = mapper.type().index(attribute);
        if (number < 0) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    mapper + " has no attribute \"" + attribute + "\" with a column."
                            + Nearest.proposal(attribute, mapper.columnNames()));
        }
        if (mapper.column(number) == null) {
            throw new JalchemyException(
                    "UNKNOWN_ATTRIBUTE",
                    mapper + "." + attribute
                            + " is a relationship, which has no column of its own. Give the foreign key that it stands for.");
        }
    }
}
