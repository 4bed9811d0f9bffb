package io.jalchemy.engine.spi;

import io.jalchemy.sql.error.JalchemyException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database URL, {@code name://user:password@host:port/database?option=value}, as in a {@code DATABASE_URL}.
 *
 * <p>User and password are percent-decoded; a {@code +} in them is a plus. {@link #toString} does not show the password, {@link #render()}
 * does. Like {@code URL} in SQLAlchemy 2.0.
 *
 * <pre>{@code
 * DatabaseUrl url = DatabaseUrl.parse("postgresql://ann@localhost/blog")
 *         .withPassword("p@ss")
 *         .withOption("sslmode", "require");
 * url.toString(); // postgresql://ann:***@localhost/blog?…
 * }</pre>
 *
 * @param name the kind of database, in lower case: {@code "postgresql"}
 * @param user the name of the user, decoded; null for none
 * @param password the password, decoded; null for none
 * @param host the name or address of the server; null for none; of several servers all with their ports, {@code "one:5432,two:5433"}
 * @param port the port of the server; null for the database's default
 * @param database the part after the host: a name, a file, {@code ":memory:"}; empty for none
 * @param query the part after the question mark, not decoded; null if there is no question mark
 */
public record DatabaseUrl(
        String name,
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        @Nullable Integer port,
        String database,
        @Nullable String query) {

    private static final String FORMS =
            "Write it as name://user:password@host:port/database, with @ : / % in user and password percent-encoded, as"
                    + " sqlite:file.db or sqlite::memory:, or as a JDBC URL, jdbc:postgresql://host/database.";
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LOGIN = Pattern.compile("//[^/]*@");
    private static final int MAX_PORT = 65_535;

    /**
     * Parses {@code url}.
     *
     * @throws JalchemyException if it is not of that form; the message does not repeat it
     */
    public static DatabaseUrl parse(String url) {
        int colon = url.indexOf(':');
        if (colon <= 0) {
            throw unreadable();
        }
        String name = url.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = url.substring(colon + 1);
        int question = rest.indexOf('?');
        String query = question < 0 ? null : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        if (!rest.startsWith("//")) {
            return new DatabaseUrl(name, null, null, null, null, rest, query);
        }
        rest = rest.substring(2);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String database = slash < 0 ? "" : rest.substring(slash + 1);
        int at = authority.lastIndexOf('@');
        String user = null;
        String password = null;
        if (at >= 0) {
            String login = authority.substring(0, at);
            int split = login.indexOf(':');
            user = decoded(split < 0 ? login : login.substring(0, split));
            password = split < 0 ? null : decoded(login.substring(split + 1));
        }
        return withHost(name, user, password, authority.substring(at + 1), database, query);
    }

    private static DatabaseUrl withHost(
            String name,
            @Nullable String user,
            @Nullable String password,
            String place,
            String database,
            @Nullable String query) {
        if (place.indexOf(',') >= 0) {
            for (String each : place.split(",", -1)) {
                checkServer(each);
            }
            return new DatabaseUrl(name, user, password, place, null, database, query);
        }
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon > place.lastIndexOf(']');
        Integer port = hasPort ? port(place.substring(colon + 1)) : null;
        String host = hasPort ? place.substring(0, colon) : place;
        return new DatabaseUrl(name, user, password, host.isEmpty() ? null : host, port, database, query);
    }

    /** Checks one of several servers: a name or an address, with a port or without. */
    private static void checkServer(String place) {
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon > place.lastIndexOf(']');
        if (place.isBlank() || colon == 0) {
            throw unreadable();
        }
        if (hasPort) {
            port(place.substring(colon + 1));
        }
    }

    private static Integer port(String text) {
        if (!PORT.matcher(text).matches()) {
            throw unreadable();
        }
        int port = Integer.parseInt(text);
        if (port > MAX_PORT) {
            throw unreadable();
        }
        return port;
    }

    /** Returns {@code text} decoded. What the decoder throws is not kept as a cause: it quotes a part of the text. */
    private static String decoded(String text) {
        return decodedForm(text.replace("+", "%2B"));
    }

    private static String decodedForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw unreadable();
        }
    }

    /**
     * Checks that {@code url} is one at all, as it is not if a variable of the environment is not set.
     *
     * @param url what a program gives; null is refused
     * @throws JalchemyException if it is null or blank, or has nothing behind {@code jdbc:}
     */
    public static void checkGiven(@Nullable String url) {
        if (url == null || url.isBlank()) {
            throw new JalchemyException(
                    "BAD_URL",
                    "The database URL is " + (url == null ? "null" : "empty")
                            + ". Is the variable or the property set that it comes from? " + FORMS);
        }
        if (url.startsWith("jdbc:") && url.indexOf(':', 5) < 6) {
            throw unreadable();
        }
    }

    /** Returns {@code jdbcUrl} without what may have a password in it: user and password before the host, and parameters. */
    public static String masked(String jdbcUrl) {
        int end = jdbcUrl.length();
        for (int i = 0; i < jdbcUrl.length(); i++) {
            if (jdbcUrl.charAt(i) == '?' || jdbcUrl.charAt(i) == ';') {
                end = i;
                break;
            }
        }
        String shown = LOGIN.matcher(jdbcUrl.substring(0, end)).replaceFirst("//***@");
        return end == jdbcUrl.length() ? shown : shown + jdbcUrl.charAt(end) + "…";
    }

    /** Returns the same with another user; null for none. */
    public DatabaseUrl withUser(@Nullable String other) {
        return new DatabaseUrl(name, other, password, host, port, database, query);
    }

    /** Returns the same with another password, as it is, not encoded; null for none. */
    public DatabaseUrl withPassword(@Nullable String other) {
        return new DatabaseUrl(name, user, other, host, port, database, query);
    }

    /** Returns the same with another server; null for the database's default port. */
    public DatabaseUrl withHost(String otherHost, @Nullable Integer otherPort) {
        return new DatabaseUrl(name, user, password, otherHost, otherPort, database, query);
    }

    /** Returns the same with another database on the same server. */
    public DatabaseUrl withDatabase(String other) {
        return new DatabaseUrl(name, user, password, host, port, other, query);
    }

    /**
     * Returns the options after the question mark, decoded, in their order; an option that is given twice has two values.
     *
     * @throws JalchemyException if one is not percent-encoded as it should be
     */
    public Map<String, List<String>> options() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String each : query.split("&", -1)) {
                int equals = each.indexOf('=');
                String option = decodedForm(equals < 0 ? each : each.substring(0, equals));
                String value = equals < 0 ? "" : decodedForm(each.substring(equals + 1));
                all.computeIfAbsent(option, first -> new ArrayList<>()).add(value);
            }
        }
        return all;
    }

    /** Returns the same with the option {@code option}, in place of what it had; without it if {@code values} are none. */
    public DatabaseUrl withOption(String option, String... values) {
        Map<String, List<String>> all = options();
        if (values.length == 0) {
            all.remove(option);
        } else {
            all.put(option, List.of(values));
        }
        List<String> parts = new ArrayList<>();
        all.forEach((key, each) -> each.forEach(value -> parts.add(encoded(key) + "=" + encoded(value))));
        return new DatabaseUrl(
                name, user, password, host, port, database, parts.isEmpty() ? null : String.join("&", parts));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the URL with its password, from which {@link #parse} makes an equal one: for programs, not for logs. */
    public String render() {
        if (host == null && user == null) {
            return name + (database.startsWith("//") ? "://" : ":") + rest();
        }
        String login = user == null ? "" : encoded(user) + (password == null ? "" : ":" + encoded(password)) + "@";
        return name + "://" + login + (host == null ? "" : host) + (port == null ? "" : ":" + port) + "/" + rest();
    }

    private String rest() {
        return database + (query == null ? "" : "?" + query);
    }

    private static JalchemyException unreadable() {
        return new JalchemyException("BAD_URL", "The database URL cannot be read. " + FORMS);
    }

    @Override
    public String toString() {
        String login = user == null ? "" : user + (password == null ? "" : ":***") + "@";
        String place = (host == null ? "" : host) + (port == null ? "" : ":" + port);
        return name + (host == null ? ":" : "://" + login + place + "/") + database + (query == null ? "" : "?…");
    }
}
