package io.jalchemy.dialect;

import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.type.Types.BIGINT;
import static io.jalchemy.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.postgresql.PostgresqlDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.ServerVersion;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Insert;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers of other versions can do: known without asking one. */
class ServerVersionsTest {

    private static final Table USERS = Table.of("users", column("id", BIGINT).primaryKey(), column("name", TEXT));
    private static final Column<Long> ID = USERS.c("id", BIGINT);
    private static final Column<String> NAME = USERS.c("name", TEXT);

    @ParameterizedTest
    @CsvSource({
        "'18.6 (Debian 18.6-1.pgdg13+1)', 18, 6",
        "'15', 15, 0",
        "'3.50.3', 3, 50",
        "'10.11.6-MariaDB', 10, 11",
        "'H2 2.4.240 (2025-09-22)', 2, 4"
    })
    void version_isReadFromWhatTheDriverSays(String text, int major, int minor) {
        String numbers = text.startsWith("H2") ? text.substring(3) : text;
        assertThat(ServerVersion.parse(numbers)).isEqualTo(new ServerVersion(major, minor));
    }

    @Test
    void versions_areOrdered_andWhatSaysNothingIsTheNewest() {
        assertThat(List.of(ServerVersion.parse("3.9"), ServerVersion.parse("3.39"), ServerVersion.parse("13")))
                .isSorted();
        assertThat(ServerVersion.parse("unknown")).isEqualTo(ServerVersion.NEWEST);
        assertThat(ServerVersion.NEWEST.isAtLeast(99, 99)).isTrue();
        assertThat(ServerVersion.parse("17.2").isAtLeast(17, 3)).isFalse();
    }

    /** By the release notes of each server. */
    @ParameterizedTest
    @CsvSource({
        "postgresql, 13, MERGE_RETURNING, false",
        "postgresql, 15, MERGE_RETURNING, false",
        "postgresql, 16.9, MERGE_RETURNING, false",
        "postgresql, 17, MERGE_RETURNING, true",
        "postgresql, 18, MERGE_RETURNING, true",
        "postgresql, 13, ARRAYS, true",
        "postgresql, 13, INSERT_RETURNING, true",
        "sqlite, 3.32, UPDATE_FROM, false",
        "sqlite, 3.33, UPDATE_FROM, true",
        "sqlite, 3.34, INSERT_RETURNING, false",
        "sqlite, 3.35, INSERT_RETURNING, true",
        "sqlite, 3.35, UPDATE_RETURNING, true",
        "sqlite, 3.38, FULL_JOIN, false",
        "sqlite, 3.39, FULL_JOIN, true",
        "sqlite, 3.50, ARRAYS, false"
    })
    void features_areThoseOfTheVersion(String name, String version, Feature feature, boolean there) {
        Dialect dialect = name.equals("sqlite") ? Dialects.sqlite(version) : Dialects.postgresql(version);
        assertThat(dialect.has(feature)).isEqualTo(there);
    }

    @Test
    void text_isThatOfTheVersion() {
        assertThat(select(NAME)
                        .from(USERS)
                        .where(ID.in(List.of(1L, 2L)))
                        .compile(Dialects.postgresql("13"))
                        .sql())
                .isEqualTo("SELECT users.name FROM users WHERE users.id = ANY (?)");
        Insert insert = Sql.insert(USERS).values(NAME.to("ed"));
        assertThat(insert.returning(ID).compile(Dialects.sqlite("3.35")).sql()).endsWith("RETURNING id");
        assertThatThrownBy(() -> insert.returning(ID).compile(Dialects.sqlite("3.34")))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("RETURNING");
    }

    @Test
    void withoutArrays_aListIsWrittenOut() {
        Dialect plain = PostgresqlDialect.of(ServerVersion.NEWEST, EnumSet.of(Feature.ARRAYS));
        assertThat(select(NAME)
                        .from(USERS)
                        .where(ID.in(List.of(1L, 2L)))
                        .compile(plain)
                        .sql())
                .isNotEqualTo(select(NAME)
                        .from(USERS)
                        .where(ID.in(List.of(1L, 2L)))
                        .compile(Dialects.postgresql())
                        .sql())
                .contains(" IN (");
        assertThat(SqliteDialect.of(ServerVersion.NEWEST, Set.of(Feature.INSERT_RETURNING))
                        .has(Feature.INSERT_RETURNING))
                .isFalse();
    }
}
