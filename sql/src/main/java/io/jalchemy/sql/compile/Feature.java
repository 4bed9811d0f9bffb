package io.jalchemy.sql.compile;

/** A feature that some databases have and others do not. */
public enum Feature {
    /** Arrays as values, so that a list is one parameter: {@code = ANY (?)}. */
    ARRAYS,
    /** {@code unnest(…) WITH ORDINALITY}: rows of many arrays, in order. */
    UNNEST,
    /** {@code MERGE … RETURNING} columns of both sides; on PostgreSQL since version 17. */
    MERGE_RETURNING,
    /** {@code DEFAULT} for a column of some of the rows of one INSERT. */
    DEFAULT_IN_VALUES,
    /** {@code INSERT … RETURNING}. */
    INSERT_RETURNING,
    /** {@code INSERT … VALUES (…), (…) RETURNING}: of several rows. */
    MULTI_ROW_RETURNING,
    /** Whole-number keys that the database makes for the rows of one INSERT, in their order, each greater than the one before. */
    ASCENDING_KEYS,
    /** The driver returns the whole-number key that the database made for a new row ({@code getGeneratedKeys}). */
    GENERATED_KEYS,
    /** The driver returns such a key for each statement of a batch, in their order. */
    BATCHED_GENERATED_KEYS,
    /** The driver sends the statements of a batch together. */
    JDBC_BATCHES,
    /** {@code INSERT … RETURNING} returns the row as the user's triggers have changed it. */
    RETURNING_SEES_TRIGGERS,
    /** {@code UPDATE … RETURNING} and {@code DELETE … RETURNING}. */
    UPDATE_RETURNING,
    /** {@code UPDATE … FROM}: other tables beside the one that is changed. */
    UPDATE_FROM,
    /** {@code DELETE … USING}: other tables beside the one that rows are deleted from. */
    DELETE_USING,
    /** {@code ORDER BY} behind the arguments of an aggregate; on SQLite since version 3.44. */
    AGGREGATE_ORDER_BY,
    /** {@code WITHIN GROUP (ORDER BY …)} of ordered-set aggregates. */
    WITHIN_GROUP,
    /** Names, and types, of the columns of a function in FROM: {@code f() AS x (a, b)}. */
    FUNCTION_COLUMN_NAMES,
    /** {@code WITH ORDINALITY} of any function in FROM. */
    ORDINALITY,
    /** {@code SELECT DISTINCT ON (a, b)}. */
    DISTINCT_ON,
    /** {@code FETCH FIRST 3 ROWS WITH TIES}. */
    FETCH_WITH_TIES,
    /** {@code ONLY}: a table without those that inherit from it. */
    ONLY,
    /** {@code FOR UPDATE}. */
    ROW_LOCKS,
    /** {@code FOR UPDATE} of tables of which an outer join may have no row. */
    OPTIONAL_ROW_LOCKS,
    /** {@code FULL OUTER JOIN}. */
    FULL_JOIN,
    /** {@code ON CONFLICT}. */
    ON_CONFLICT,
    /** Elements of JSON values in expressions: {@code data -> 'key'}; on SQLite since version 3.38. */
    JSON_ELEMENTS,
    /** JSON in a binary form; on SQLite since version 3.45. */
    BINARY_JSON,
    /** Elements as what is assigned: {@code SET tags[2] = …}. */
    ELEMENT_ASSIGNMENT,
    /** Subscripts of JSON and of maps: {@code SET data['key'] = …}; on PostgreSQL since version 14. */
    JSON_SUBSCRIPTS,
    /** Regular expressions: {@code matches}; on SQLite by a function that the library gives connections of the driver's. */
    REGEXP,
    /** {@code ON CONFLICT ON CONSTRAINT name}. */
    CONFLICT_CONSTRAINTS,
    /** Several {@code ON CONFLICT} clauses of one INSERT, on SQLite since version 3.35. */
    SEVERAL_CONFLICT_CLAUSES,
    /** {@code COMMENT ON}. */
    COMMENTS,
    /** {@code ALTER TABLE … ADD CONSTRAINT}. */
    ADD_CONSTRAINT,
    /** {@code ALTER TABLE … ALTER COLUMN}: another type, another default, NULL or not. */
    ALTER_COLUMN,
    /** {@code DEFERRABLE} constraints. */
    DEFERRABLE,
    /** {@code CREATE SEQUENCE}. */
    SEQUENCES,
    /** A type for booleans alone; without it they are 0 and 1. */
    NATIVE_BOOLEAN,
    /** A column of texts has none that are longer than its type says. */
    LENGTH_CHECKED,
    /** Enums as types of their own: {@code CREATE TYPE … AS ENUM}. */
    NATIVE_ENUM,
    /** Types with constraints of their own: {@code CREATE DOMAIN}. */
    DOMAINS,
    /** Types whose values are rows: {@code CREATE TYPE … AS (…)}. */
    COMPOSITE_TYPES,
    /** {@code CREATE MATERIALIZED VIEW}. */
    MATERIALIZED_VIEWS,
    /** {@code CREATE VIEW … WITH (option)} and {@code WITH CHECK OPTION}. */
    VIEW_OPTIONS,
    /** {@code EXCLUDE} constraints. */
    EXCLUSION_CONSTRAINTS,
    /** Constraints that rows need not satisfy which were there before: {@code NOT VALID}. */
    NOT_VALID_CONSTRAINTS,
    /** {@code ON DELETE SET NULL (column)}; on PostgreSQL since version 15. */
    SET_NULL_COLUMNS,
    /** Access methods and operator classes of indexes: {@code USING gin (body gin_trgm_ops)}. */
    INDEX_METHODS,
    /** {@code INCLUDE (column)} of indexes, unique constraints and primary keys. */
    INDEX_INCLUDE,
    /** {@code NULLS NOT DISTINCT}; on PostgreSQL since version 15. */
    NULLS_NOT_DISTINCT,
    /** {@code NULLS FIRST} and {@code NULLS LAST} in indexes. */
    INDEX_NULLS_ORDER,
    /** Storage parameters and tablespaces. */
    STORAGE_PARAMETERS,
    /** {@code CREATE INDEX CONCURRENTLY}. */
    CONCURRENT_INDEXES,
    /** {@code ALTER INDEX … RENAME TO}. */
    RENAME_INDEX,
    /** {@code ALTER COLUMN … SET EXPRESSION} of a computed column; on PostgreSQL since version 17. */
    SET_EXPRESSION,
    /** {@code ON CONFLICT} of constraints, which says what becomes of rows that violate them; on SQLite alone. */
    CONFLICT_CLAUSES,
    /** Schemas that are not databases of their own. */
    SCHEMAS,
    /** The driver counts changed rows in 64 bits. */
    LARGE_UPDATE_COUNTS,
    /** A locking query within an UPDATE or DELETE, so that rows are locked in an order. */
    LOCKING_SUBQUERY,
    /** Queries to the catalogue about tables; a pooler or a proxy may answer them with nothing. */
    CATALOG_QUERIES
}
