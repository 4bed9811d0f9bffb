package io.jalchemy.sql.schema;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.SqlType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All properties of a column. {@link Column} writes them while it creates one; afterwards they do not change. */
final class ColumnParts<J> {

    final String name;
    final @Nullable SqlType<J> type;

    String key;
    boolean primaryKey;

    @Nullable
    Boolean nullable;

    boolean unique;
    boolean index;
    boolean system;
    Autoincrement autoincrement = Autoincrement.AUTO;
    List<ForeignKeyConstraint> foreignKeys = List.of();
    List<CheckConstraint> checks = List.of();

    @Nullable
    ColumnDefault insertDefault;

    @Nullable
    ColumnDefault onUpdate;

    @Nullable
    ServerDefault serverDefault;

    @Nullable
    ServerDefault serverOnUpdate;

    @Nullable
    Domain domain;

    @Nullable
    ConflictResolution nullConflict;

    @Nullable
    String comment;

    Map<String, Object> info = Map.of();

    /** The name of the constraint for the values of the type; empty if the database names it, null if there is none. */
    @Nullable
    String valuesCheck;

    ColumnParts(String name, @Nullable SqlType<J> type) {
        if (name.isEmpty()) {
            throw new JalchemyException("EMPTY_NAME", "A column has an empty name. Give it one.");
        }
        this.name = name;
        this.key = name;
        this.type = type;
    }

    ColumnParts(ColumnParts<J> like) {
        this(like, like.type);
    }

    private ColumnParts(ColumnParts<?> like, @Nullable SqlType<J> type) {
        this(like, like.name, type);
    }

    private ColumnParts(ColumnParts<?> like, String name, @Nullable SqlType<J> type) {
        this(name, type);
        key = like.key.equals(like.name) ? name : like.key;
        primaryKey = like.primaryKey;
        nullable = like.nullable;
        unique = like.unique;
        index = like.index;
        valuesCheck = like.valuesCheck;
        system = like.system;
        autoincrement = like.autoincrement;
        foreignKeys = like.foreignKeys;
        checks = like.checks;
        insertDefault = like.insertDefault;
        onUpdate = like.onUpdate;
        serverDefault = like.serverDefault;
        serverOnUpdate = like.serverOnUpdate;
        domain = like.domain;
        nullConflict = like.nullConflict;
        comment = like.comment;
        info = like.info;
    }

    <K> ColumnParts<K> typed(SqlType<K> other) {
        return new ColumnParts<>(this, other);
    }

    ColumnParts<J> renamed(String other) {
        return new ColumnParts<>(this, other, type);
    }

    /** Returns all properties in a fixed order, for comparison. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                name,
                type,
                key,
                primaryKey,
                nullable,
                unique,
                index,
                valuesCheck,
                system,
                autoincrement,
                foreignKeys,
                checks,
                insertDefault,
                onUpdate,
                serverDefault,
                serverOnUpdate,
                domain,
                nullConflict,
                comment,
                info);
    }
}
