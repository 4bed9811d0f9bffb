package io.jalchemy.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a URL are found as RFC 3986 says, and a URL that cannot be read is not repeated. */
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '~',
            value = {
                // url, name, user, password, host, port, database, query
                "postgresql://ann:secret@db.example.org:5432/blog?ssl=true, postgresql, ann, secret, db.example.org, 5432, blog, ssl=true",
                "postgresql://db/blog, postgresql, -, -, db, -, blog, -",
                "postgresql://ann@db/blog, postgresql, ann, -, db, -, blog, -",
                "postgresql://ann:@db/blog, postgresql, ann, ~~, db, -, blog, -",
                "postgresql://ann:a:b@db/blog, postgresql, ann, a:b, db, -, blog, -",
                "postgresql://ann:a@b@db/blog, postgresql, ann, a@b, db, -, blog, -",
                "postgresql://a%40b:c%3Ad%2Fe%25@db/blog, postgresql, a@b, c:d/e%, db, -, blog, -",
                "postgresql://ann:1+1%2B%20@db/blog, postgresql, ann, ~1+1+ ~, db, -, blog, -",
                "postgresql://ann:%C3%A9@db/blog, postgresql, ann, é, db, -, blog, -",
                "postgresql://db, postgresql, -, -, db, -, ~~, -",
                "postgresql://db:5433, postgresql, -, -, db, 5433, ~~, -",
                "postgresql:///blog, postgresql, -, -, -, -, blog, -",
                "postgresql://[::1]/blog, postgresql, -, -, [::1], -, blog, -",
                "postgresql://[::1]:5432/blog, postgresql, -, -, [::1], 5432, blog, -",
                "postgresql://db/a/b, postgresql, -, -, db, -, a/b, -",
                "postgresql://db/blog?, postgresql, -, -, db, -, blog, ~~",
                "postgresql://db/blog?a=x@y:1/z?b, postgresql, -, -, db, -, blog, a=x@y:1/z?b",
                "sqlite::memory:, sqlite, -, -, -, -, :memory:, -",
                "sqlite:blog.db?mode=ro, sqlite, -, -, -, -, blog.db, mode=ro",
                "sqlite:///blog.db, sqlite, -, -, -, -, blog.db, -",
                "sqlite:////var/blog.db, sqlite, -, -, -, -, /var/blog.db, -",
                "sqlite:, sqlite, -, -, -, -, ~~, -"
            })
    void parse_findsEachPart(
            String url,
            String name,
            @Nullable String user,
            @Nullable String password,
            @Nullable String host,
            @Nullable Integer port,
            String database,
            @Nullable String query) {
        assertThat(DatabaseUrl.parse(url))
                .isEqualTo(new DatabaseUrl(name, user, password, host, port, database, query));
    }

    /** Names of schemes are the same in upper and lower case (RFC 3986, 3.1). */
    @Test
    void name_isInLowerCase() {
        assertThat(DatabaseUrl.parse("PostgreSQL://DB/Blog"))
                .isEqualTo(new DatabaseUrl("postgresql", null, null, "DB", null, "Blog", null));
    }

    @Test
    void parse_ofRandomParts_findsThem() throws URISyntaxException {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String user = text(random);
            String password = text(random);
            int port = 1 + random.nextInt(65_535);
            URI uri = new URI("db", null, "host" + i, port, "/name" + i, null, null);
            String url = uri.toString().replace("//", "//" + encoded(user) + ":" + encoded(password) + "@");
            DatabaseUrl parsed = DatabaseUrl.parse(url);
            assertThat(parsed).isEqualTo(new DatabaseUrl("db", user, password, "host" + i, port, "name" + i, null));
            assertThat(parsed).hasToString("db://" + user + ":***@host" + i + ":" + port + "/name" + i);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append("aZ0:/@?#%+ &=é€[]".charAt(random.nextInt(17)));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/blog, jdbc:postgresql://db/blog",
        "jdbc:postgresql://db/blog?user=ann&password=geheim, jdbc:postgresql://db/blog?…",
        "jdbc:mysql://ann:geheim@db/blog, jdbc:mysql://***@db/blog",
        "jdbc:mysql://ann:ge@heim@db/blog?x=y, jdbc:mysql://***@db/blog?…",
        "jdbc:sqlserver://db;user=ann;password=geheim, jdbc:sqlserver://db;…",
        "jdbc:sqlite:a@b.db, jdbc:sqlite:a@b.db"
    })
    void jdbcUrl_isShownWithoutPassword(String url, String shown) {
        assertThat(DatabaseUrl.masked(url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geheim",
                ":geheim",
                "//geheim@db/blog",
                "postgresql://ann:geheim/x@db/blog",
                "postgresql://ann:geheim?x@db/blog",
                "postgresql://ann:geheim@db:port/blog",
                "postgresql://ann:geheim@db:/blog",
                "postgresql://ann:geheim@db:99999999999/blog",
                "postgresql://ann:geheim@db:-1/blog",
                "postgresql://ann:geheim@db:65536/blog",
                "postgresql://ann:geheim@db:+5432/blog",
                "postgresql://ann:geheim%@db/blog",
                "postgresql://ann:geheim%2@db/blog",
                "postgresql://ann:100%geheim@db/blog",
                "postgresql://ann:%-1geheim@db/blog",
                "postgresql://geheim%zz:x@db/blog",
                "postgresql://ann:geheim@one,/blog",
                "postgresql://ann:geheim@,two/blog",
                "postgresql://ann:geheim@one:x,two/blog",
                "postgresql://ann:geheim@one:5432,:5432/blog",
                "postgresql://ann:geheim@one:5432,two:99999/blog"
            })
    void unreadable_isRefused_andNotRepeated(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(JalchemyException.class)
                .hasNoCause()
                .hasMessageStartingWith("The database URL cannot be read. Write it as name://user:password@host:port/")
                .hasMessageEndingWith(" [BAD_URL]")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:secret@db:5432/blog?password=secret, postgresql://ann:***@db:5432/blog?…",
        "postgresql://ann@db/blog, postgresql://ann@db/blog",
        "postgresql://db, postgresql://db/",
        "sqlite::memory:, sqlite::memory:"
    })
    void toString_hasNoPassword(String url, String text) {
        assertThat(DatabaseUrl.parse(url)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"one,two", "one:5432,two:5433", "one,two:5433", "one:5432,two", "[::1]:5432,[::2]", "[::1],two"})
    void severalServers_areKeptTogether(String servers) {
        assertThat(DatabaseUrl.parse("postgresql://ann:x@" + servers + "/blog"))
                .isEqualTo(new DatabaseUrl("postgresql", "ann", "x", servers, null, "blog", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:s%40cret@db:5432/blog?ssl=true",
                "postgresql://ann:@db/blog",
                "postgresql://ann@db/blog",
                "postgresql://db/",
                "postgresql://one:5432,two:5433/blog",
                "postgresql://[::1]:5432/blog",
                "postgresql:///blog",
                "sqlite::memory:",
                "sqlite:blog.db?mode=ro",
                "sqlite:////var/blog.db",
                "sqlite:"
            })
    void render_givesAUrlThatIsReadAsTheSame(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        assertThat(DatabaseUrl.parse(parsed.render())).isEqualTo(parsed);
    }

    @Test
    void render_ofRandomParts_isReadAsTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            DatabaseUrl url = new DatabaseUrl("db", text(random), text(random), "host", 1, "name", null)
                    .withOption(text(random), text(random));
            assertThat(DatabaseUrl.parse(url.render())).isEqualTo(url);
        }
    }

    @Test
    void parts_areChangedOneAtATime() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://ann:x@db:5432/blog?a=1");
        assertThat(url.withUser("bob").render()).isEqualTo("postgresql://bob:x@db:5432/blog?a=1");
        assertThat(url.withPassword("p@ss:w/rd+ %").render())
                .isEqualTo("postgresql://ann:p%40ss%3Aw%2Frd%2B%20%25@db:5432/blog?a=1");
        assertThat(url.withPassword(null).render()).isEqualTo("postgresql://ann@db:5432/blog?a=1");
        assertThat(url.withHost("other", null).render()).isEqualTo("postgresql://ann:x@other/blog?a=1");
        assertThat(url.withHost("other", 1).render()).isEqualTo("postgresql://ann:x@other:1/blog?a=1");
        assertThat(url.withDatabase("test").render()).isEqualTo("postgresql://ann:x@db:5432/test?a=1");
        assertThat(url.withOption("a", "2").render()).isEqualTo("postgresql://ann:x@db:5432/blog?a=2");
        assertThat(url.withOption("b", "x y", "&").render())
                .isEqualTo("postgresql://ann:x@db:5432/blog?a=1&b=x%20y&b=%26");
        assertThat(url.withOption("a").render()).isEqualTo("postgresql://ann:x@db:5432/blog");
        assertThat(url).isEqualTo(DatabaseUrl.parse("postgresql://ann:x@db:5432/blog?a=1"));
    }

    @Test
    void options_areDecoded_inTheirOrder() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://db/blog?b=x+y&a=%26&b=2&c&d=");
        assertThat(url.options())
                .containsExactly(
                        Map.entry("b", List.of("x y", "2")),
                        Map.entry("a", List.of("&")),
                        Map.entry("c", List.of("")),
                        Map.entry("d", List.of("")));
        assertThat(DatabaseUrl.parse("postgresql://db/blog").options()).isEmpty();
        assertThat(DatabaseUrl.parse("postgresql://db/blog?").options()).isEmpty();
        assertThatThrownBy(() ->
                        DatabaseUrl.parse("postgresql://db/blog?a=%geheim").options())
                .hasMessageNotContaining("geheim")
                .hasMessageEndingWith("[BAD_URL]");
    }
}
