package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.Effect.does;
import static io.jalchemy.tests.options.Effect.field;
import static io.jalchemy.tests.options.Effect.table;
import static io.jalchemy.tests.options.Effect.type;

import java.util.List;
import java.util.stream.Stream;

/** What annotations change that say more of indexes, constraints, tables, views and generated numbers. */
final class SchemaEffects {

    private static final String TWO_PARTS = """
            § @Entity(table = "things") class Thing { @PrimaryKey private @Nullable Long id; private int a; private int b;
                @Relationship(foreignKeys = {"a", "b"}) private @Nullable Other other; }
            @Entity(table = "others") class Other { @PrimaryKey private int x; @PrimaryKey private int y; }
            """;

    private SchemaEffects() {}

    static List<Effect> all() {
        return Stream.of(ofClasses(), others()).flatMap(List::stream).toList();
    }

    private static List<Effect> ofClasses() {
        return List.of(
                type(
                        "Index.value",
                        "@Entity(table = \"things\") @Index(value = \"(abs(size))\", name = \"ix\")",
                        "@Entity(table = \"things\") @Index(value = \"size\", name = \"ix\")",
                        "ON things ((abs(size)))",
                        "ON things (size)"),
                type(
                        "Index.value",
                        "@Entity(table = \"things\") @Index(\"size desc nulls last\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "ON things (size DESC NULLS LAST)",
                        "ON things (size)"),
                type(
                        "Index.where",
                        "@Entity(table = \"things\") @Index(value = \"size\", where = \"size > 1\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "(size) WHERE size > 1",
                        "(size);"),
                type(
                        "Index.using",
                        "@Entity(table = \"things\") @Index(value = \"size\", using = \"hash\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "ON things USING hash (size)",
                        "ON things (size)"),
                type(
                        "Index.value",
                        "@Entity(table = \"things\") @Index(\"size int4_ops\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "(size int4_ops)",
                        "(size);"),
                type(
                        "Index.include",
                        "@Entity(table = \"things\") @Index(value = \"size\", include = \"weight\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "(size) INCLUDE (weight)",
                        "(size);"),
                type(
                        "Index.nullsNotDistinct",
                        "@Entity(table = \"things\") @Index(value = \"size\", unique = true, nullsNotDistinct = true)",
                        "@Entity(table = \"things\") @Index(value = \"size\", unique = true)",
                        "(size) NULLS NOT DISTINCT",
                        "(size);"),
                type(
                        "Index.with",
                        "@Entity(table = \"things\") @Index(value = \"size\", with = \"fillfactor = 70\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "(size) WITH (fillfactor = 70)",
                        "(size);"),
                type(
                        "Index.tablespace",
                        "@Entity(table = \"things\") @Index(value = \"size\", tablespace = \"fast\")",
                        "@Entity(table = \"things\") @Index(\"size\")",
                        "(size) TABLESPACE fast",
                        "(size);"),
                type(
                        "Index.comment",
                        "@Entity(table = \"things\") @Index(value = \"size\", comment = \"one\")",
                        "@Entity(table = \"things\") @Index(value = \"size\", comment = \"two\")",
                        "COMMENT ON INDEX ix_things_size IS 'one'",
                        "COMMENT ON INDEX ix_things_size IS 'two'"),
                type(
                        "Index.onlyOn",
                        "@Entity(table = \"things\") @Index(value = \"size\", onlyOn = \"postgresql\")",
                        "@Entity(table = \"things\") @Index(value = \"size\", onlyOn = \"sqlite\") @Index(\"weight\")",
                        "ON things (size)",
                        "ON things (weight)"),
                type(
                        "UniqueConstraint.include",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", include = \"weight\")",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\")",
                        "UNIQUE (size) INCLUDE (weight)",
                        "UNIQUE (size))"),
                type(
                        "UniqueConstraint.nullsNotDistinct",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", nullsNotDistinct = true)",
                        "@Entity(table = \"things\") @UniqueConstraint(\"size\")",
                        "UNIQUE NULLS NOT DISTINCT (size)",
                        "UNIQUE (size)"),
                type(
                        "UniqueConstraint.comment",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", name = \"uq\", comment = \"one\")",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", name = \"uq\", comment = \"two\")",
                        "COMMENT ON CONSTRAINT uq ON things IS 'one'",
                        "IS 'two'"),
                type(
                        "UniqueConstraint.onlyOn",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", onlyOn = \"postgresql\")",
                        "@Entity(table = \"things\") @UniqueConstraint(value = \"size\", onlyOn = \"sqlite\") @UniqueConstraint(\"weight\")",
                        "UNIQUE (size)",
                        "UNIQUE (weight)"),
                type(
                        "CheckConstraint.noInherit",
                        "@Entity(table = \"things\") @CheckConstraint(value = \"size > 1\", noInherit = true)",
                        "@Entity(table = \"things\") @CheckConstraint(\"size > 1\")",
                        "CHECK (size > 1) NO INHERIT",
                        "CHECK (size > 1))"),
                type(
                        "CheckConstraint.comment",
                        "@Entity(table = \"things\") @CheckConstraint(value = \"size > 1\", name = \"ck\", comment = \"one\")",
                        "@Entity(table = \"things\") @CheckConstraint(value = \"size > 1\", name = \"ck\", comment = \"two\")",
                        "COMMENT ON CONSTRAINT ck ON things IS 'one'",
                        "IS 'two'"),
                type(
                        "CheckConstraint.onlyOn",
                        "@Entity(table = \"things\") @CheckConstraint(value = \"size > 1\", onlyOn = \"postgresql\")",
                        "@Entity(table = \"things\") @CheckConstraint(value = \"size > 1\", onlyOn = \"sqlite\") @CheckConstraint(\"size > 2\")",
                        "CHECK (size > 1)",
                        "CHECK (size > 2)"),
                type(
                        "ExclusionConstraint.value",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"weight with =\")",
                        "EXCLUDE USING gist (size WITH =)",
                        "EXCLUDE USING gist (weight WITH =)"),
                type(
                        "ExclusionConstraint.value",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"(abs(size)) with =\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "((abs(size)) WITH =)",
                        "(size WITH =)"),
                type(
                        "ExclusionConstraint.value",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with <>\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "(size WITH <>)",
                        "(size WITH =)"),
                type(
                        "ExclusionConstraint.name",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", name = \"ex\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "CONSTRAINT ex EXCLUDE",
                        ", EXCLUDE"),
                type(
                        "ExclusionConstraint.using",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", using = \"btree\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "USING btree",
                        "USING gist"),
                type(
                        "ExclusionConstraint.where",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", where = \"size > 1\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "WITH =) WHERE (size > 1)",
                        "WITH =))"),
                type(
                        "ExclusionConstraint.deferrable",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", deferrable = true)",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\")",
                        "WITH =) DEFERRABLE)",
                        "WITH =))"),
                type(
                        "ExclusionConstraint.initially",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", deferrable = true, initially = \"DEFERRED\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", deferrable = true)",
                        "DEFERRABLE INITIALLY DEFERRED",
                        "DEFERRABLE)"),
                type(
                        "ExclusionConstraint.comment",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", name = \"ex\", comment = \"one\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", name = \"ex\", comment = \"two\")",
                        "COMMENT ON CONSTRAINT ex ON things IS 'one'",
                        "IS 'two'"));
    }

    private static List<Effect> others() {
        return List.of(
                type(
                        "ExclusionConstraint.onlyOn",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", onlyOn = \"postgresql\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\", onlyOn = \"sqlite\") @ExclusionConstraint(value = \"weight with =\")",
                        "(size WITH =)",
                        "(weight WITH =)"),
                type(
                        "ExclusionConstraints.value",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\") @ExclusionConstraint(value = \"weight with =\")",
                        "@Entity(table = \"things\") @ExclusionConstraint(value = \"size with =\") @ExclusionConstraint(value = \"size with =\")",
                        "(weight WITH =)",
                        "(size WITH =), EXCLUDE USING gist (size WITH =)"),
                type(
                        "TableOptions.dialect",
                        "@Entity(table = \"things\") @TableOptions(dialect = \"postgresql\", value = \"unlogged\")",
                        "@Entity(table = \"things\") @TableOptions(dialect = \"sqlite\", value = \"unlogged\")",
                        "CREATE UNLOGGED TABLE things",
                        "CREATE TABLE things"),
                type(
                        "TableOptions.value",
                        "@Entity(table = \"things\") @TableOptions(dialect = \"postgresql\", value = {\"with = fillfactor = 70\", \"tablespace=fast\"})",
                        "@Entity(table = \"things\") @TableOptions(dialect = \"postgresql\", value = \"with = fillfactor = 80\")",
                        ") WITH (fillfactor = 70) TABLESPACE fast",
                        ") WITH (fillfactor = 80)"),
                type(
                        "TableOptionsList.value",
                        "@Entity(table = \"things\") @TableOptions(dialect = \"sqlite\", value = \"strict\") @TableOptions(dialect = \"postgresql\", value = \"unlogged\")",
                        "@Entity(table = \"things\") @TableOptions(dialect = \"sqlite\", value = \"strict\") @TableOptions(dialect = \"postgresql\", value = \"using = heap\")",
                        "CREATE UNLOGGED TABLE things",
                        ") USING heap"),
                table(
                        "ForeignKeyConstraint.onDeleteAttributes",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, onDelete = OnDelete.SET_NULL, onDeleteAttributes = \"b\")",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, onDelete = OnDelete.SET_NULL)",
                        "ON DELETE SET NULL (b)",
                        "ON DELETE SET NULL)"),
                table(
                        "ForeignKeyConstraint.match",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, match = \"full\")",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "REFERENCES others (x, y) MATCH FULL",
                        "REFERENCES others (x, y))"),
                table(
                        "ForeignKeyConstraint.deferrable",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, deferrable = true)",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"})",
                        "REFERENCES others (x, y) DEFERRABLE",
                        "REFERENCES others (x, y))"),
                table(
                        "ForeignKeyConstraint.initially",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, deferrable = true, initially = \"DEFERRED\")",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, deferrable = true)",
                        "DEFERRABLE INITIALLY DEFERRED",
                        "DEFERRABLE)"),
                table(
                        "ForeignKeyConstraint.comment",
                        TWO_PARTS,
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, name = \"fk\", comment = \"one\")",
                        "@ForeignKeyConstraint(value = {\"a\", \"b\"}, targets = {\"others.x\", \"others.y\"}, name = \"fk\", comment = \"two\")",
                        "COMMENT ON CONSTRAINT fk ON things IS 'one'",
                        "IS 'two'"),
                does(
                        "Entity.query",
                        """
                        @Entity(table = "others") class Other { @PrimaryKey private @Nullable Long id; private int size; }
                        § class Thing { @PrimaryKey private Long id; private long total;
                            static io.jalchemy.sql.tree.Query<?> definition() {
                                return select(OtherPath.OTHER.id, sum(OtherPath.OTHER.size).as("total")).groupBy(OtherPath.OTHER.id);
                            } }
                        """,
                        "@Entity(table = \"things\", view = true, query = \"definition\")",
                        "@Entity(table = \"things\", view = true)",
                        "return Trial.ddl(ThingPath.THING, OtherPath.OTHER).contains(\"CREATE VIEW things\");",
                        true,
                        false),
                does(
                        "Entity.materialized",
                        """
                        @Entity(table = "others") class Other { @PrimaryKey private @Nullable Long id; private int size; }
                        § class Thing { @PrimaryKey private Long id; private long total;
                            static io.jalchemy.sql.tree.Query<?> definition() {
                                return select(OtherPath.OTHER.id, sum(OtherPath.OTHER.size).as("total")).groupBy(OtherPath.OTHER.id);
                            } }
                        """,
                        "@Entity(table = \"things\", view = true, query = \"definition\", materialized = true)",
                        "@Entity(table = \"things\", view = true, query = \"definition\")",
                        "return Trial.ddl(ThingPath.THING, OtherPath.OTHER).contains(\"CREATE MATERIALIZED VIEW things\");",
                        true,
                        false),
                field(
                        "Identity",
                        "@Identity private long n;",
                        " private long n;",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY",
                        "n BIGINT NOT NULL"),
                field(
                        "Identity.always",
                        "@Identity(always = true) private long n;",
                        "@Identity private long n;",
                        "n BIGINT GENERATED ALWAYS",
                        "n BIGINT GENERATED BY DEFAULT"),
                field(
                        "Identity.start",
                        "@Identity(start = 5) private long n;",
                        "@Identity private long n;",
                        "AS IDENTITY (START WITH 5)",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY,"),
                field(
                        "Sequence.start",
                        "@Sequence(value = \"s\", start = 5) private long n;",
                        "@Sequence(\"s\") private long n;",
                        "CREATE SEQUENCE s START WITH 5",
                        "CREATE SEQUENCE s;"),
                field(
                        "Identity.increment",
                        "@Identity(increment = 5) private long n;",
                        "@Identity private long n;",
                        "AS IDENTITY (INCREMENT BY 5)",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY,"),
                field(
                        "Sequence.increment",
                        "@Sequence(value = \"s\", increment = 5) private long n;",
                        "@Sequence(\"s\") private long n;",
                        "CREATE SEQUENCE s INCREMENT BY 5",
                        "CREATE SEQUENCE s;"),
                field(
                        "Identity.minimum",
                        "@Identity(minimum = 1) private long n;",
                        "@Identity private long n;",
                        "AS IDENTITY (MINVALUE 1)",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY,"),
                field(
                        "Sequence.minimum",
                        "@Sequence(value = \"s\", minimum = 1) private long n;",
                        "@Sequence(\"s\") private long n;",
                        "CREATE SEQUENCE s MINVALUE 1",
                        "CREATE SEQUENCE s;"),
                field(
                        "Identity.maximum",
                        "@Identity(maximum = 9) private long n;",
                        "@Identity private long n;",
                        "AS IDENTITY (MAXVALUE 9)",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY,"),
                field(
                        "Sequence.maximum",
                        "@Sequence(value = \"s\", maximum = 9) private long n;",
                        "@Sequence(\"s\") private long n;",
                        "CREATE SEQUENCE s MAXVALUE 9",
                        "CREATE SEQUENCE s;"),
                field(
                        "Identity.cache",
                        "@Identity(cache = 5) private long n;",
                        "@Identity private long n;",
                        "AS IDENTITY (CACHE 5)",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY,"),
                field(
                        "Sequence.cache",
                        "@Sequence(value = \"s\", cache = 5) private long n;",
                        "@Sequence(\"s\") private long n;",
                        "CREATE SEQUENCE s CACHE 5",
                        "CREATE SEQUENCE s;"),
                field(
                        "Identity.cycle",
                        "@Identity(cycle = true) private long n;",
                        "@Identity private long n;",
                        "AS IDENTITY (CYCLE)",
                        "n BIGINT GENERATED BY DEFAULT AS IDENTITY,"),
                field(
                        "Sequence.cycle",
                        "@Sequence(value = \"s\", cycle = true) private long n;",
                        "@Sequence(\"s\") private long n;",
                        "CREATE SEQUENCE s CYCLE",
                        "CREATE SEQUENCE s;"),
                field(
                        "Sequence.value",
                        "@Sequence(\"s\") private long n;",
                        "@Sequence(\"b.s\") private long n;",
                        "CREATE SEQUENCE s;",
                        "CREATE SEQUENCE b.s;"));
    }
}
