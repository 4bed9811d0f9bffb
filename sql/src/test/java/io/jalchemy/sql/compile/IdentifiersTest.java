package io.jalchemy.sql.compile;

import static io.jalchemy.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.OwnDialect;
import io.jalchemy.sql.ddl.CreateTable;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, on databases that fold them to lower case, to upper case, or not at all. */
class IdentifiersTest {

    private static Identifiers identifiers(Folding folding) {
        return new Identifiers('`', folding, Set.of("order"), 30);
    }

    /**
     * The stored names are what SQLAlchemy's {@code denormalize_name} gives (of upper-case databases), quotes are its preparer's, but
     * that {@code USERS} needs none where names fold to upper case, and that a dollar has them where that makes no difference.
     */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                // name, folding, as statements have it, as the catalogue has it
                "users, LOWER, users, users",
                "users, UPPER, users, USERS",
                "users, AS_IS, users, users",
                "USERS, LOWER, `USERS`, USERS",
                "USERS, UPPER, USERS, USERS",
                "USERS, AS_IS, `USERS`, USERS",
                "Users, LOWER, `Users`, Users",
                "Users, UPPER, `Users`, Users",
                "Users, AS_IS, `Users`, Users",
                "order, LOWER, `order`, order",
                "order, UPPER, `order`, order",
                "order, AS_IS, `order`, order",
                "ORDER, LOWER, `ORDER`, ORDER",
                "ORDER, UPPER, `ORDER`, ORDER",
                "ORDER, AS_IS, `ORDER`, ORDER",
                "2nd, LOWER, `2nd`, 2nd",
                "2nd, UPPER, `2nd`, 2nd",
                "2nd, AS_IS, `2nd`, 2nd",
                "été, LOWER, `été`, été",
                "été, UPPER, `été`, été",
                "été, AS_IS, `été`, été",
                "a$b, LOWER, `a$b`, a$b",
                "a$b, UPPER, a$b, A$B",
                "a$b, AS_IS, `a$b`, a$b",
                "$b, LOWER, `$b`, $b",
                "$b, UPPER, `$b`, $b",
                "$b, AS_IS, `$b`, $b",
                "a b, LOWER, `a b`, a b",
                "a b, UPPER, `a b`, a b",
                "a b, AS_IS, `a b`, a b",
                "_1, LOWER, _1, _1",
                "_1, UPPER, _1, _1",
                "_1, AS_IS, _1, _1",
                "a`b, LOWER, `a``b`, a`b",
                "a`b, UPPER, `a``b`, a`b",
                "a`b, AS_IS, `a``b`, a`b",
                // in quotes: exact
                "\"users\", LOWER, users, users",
                "\"users\", UPPER, `users`, users",
                "\"users\", AS_IS, users, users",
                "\"USERS\", LOWER, `USERS`, USERS",
                "\"USERS\", UPPER, USERS, USERS",
                "\"USERS\", AS_IS, `USERS`, USERS",
                "\"order\", UPPER, `order`, order",
                "\", LOWER, `\"`, \"",
                "\"\", LOWER, `\"\"`, \"\"",
                "a\"b, UPPER, `a\"b`, a\"b",
            })
    void name_isQuotedWhereTheDatabaseWouldChangeIt(String name, Folding folding, String quoted, String stored) {
        assertThat(identifiers(folding).quoted(name)).isEqualTo(quoted);
        assertThat(identifiers(folding).stored(name)).isEqualTo(stored);
    }

    /** What SQLAlchemy's {@code normalize_name} gives; a {@code quoted_name} of it that a plain name would not be is in quotes. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "users, LOWER, users",
                "users, UPPER, \"users\"",
                "users, AS_IS, users",
                "USERS, LOWER, USERS",
                "USERS, UPPER, users",
                "USERS, AS_IS, USERS",
                "Users, LOWER, Users",
                "Users, UPPER, Users",
                "Users, AS_IS, Users",
                "order, UPPER, order",
                "ORDER, UPPER, ORDER",
                "2nd, UPPER, 2nd",
                "2ND, UPPER, 2ND",
                "ÉTÉ, UPPER, ÉTÉ",
                "été, UPPER, été",
                "A$B, UPPER, a$b",
                "a$b, UPPER, \"a$b\"",
                "_1, UPPER, _1",
            })
    void nameOfTheCatalogue_isThatOfTheProgram(String stored, Folding folding, String known) {
        assertThat(identifiers(folding).known(stored)).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource
    void nameOfTheCatalogue_isFoundAgain(Folding folding) {
        Identifiers identifiers = identifiers(folding);
        List<String> names = List.of(
                "users", "USERS", "Users", "order", "ORDER", "Order", "2nd", "2ND", "été", "ÉTÉ", "a$b", "A$B", "$",
                "_", "a b", "A B", "\"", "\"\"", "\"x\"", "\"X\"", "a\"b", "`", "ß", "ı", "x1", "X1");
        for (String name : names) {
            assertThat(identifiers.stored(identifiers.known(name))).as(name).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nameThatIsTooLong_isRefusedBeforeTheTableIsMade(Folding folding) {
        String longest = "x".repeat(30);
        assertThat(create(folding, longest)).startsWith("CREATE TABLE " + longest + " (");
        assertThat(create(folding, "\"" + longest + "\"")).contains(longest);
        for (String name : List.of(longest + "y", "é".repeat(16), "\"" + longest + "y\"")) {
            assertThatThrownBy(() -> create(folding, name)).hasMessageContaining("[NAME_TOO_LONG]");
        }
    }

    private static String create(Folding folding, String name) {
        return OwnDialect.of(folding).ddl().text(CreateTable.of(Table.of(name, Column.of("n", INTEGER))));
    }

    @Test
    void exactName_isOneInStatementsToo() {
        Table table = Table.of(
                "\"Users\"", Column.of("\"id\"", INTEGER), Column.of("Name", INTEGER), Column.of("n", INTEGER));
        assertThat(OwnDialect.of(Folding.UPPER)
                        .text(io.jalchemy.sql.Sql.select(table.c("\"id\""), table.c("Name"), table.c("n"))
                                .node()))
                .isEqualTo("SELECT \"Users\".\"id\", \"Users\".\"Name\", \"Users\".n FROM \"Users\"");
    }
}
