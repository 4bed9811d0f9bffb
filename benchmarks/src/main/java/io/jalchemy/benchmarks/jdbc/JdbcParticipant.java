package io.jalchemy.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jalchemy.benchmarks.Checks;
import io.jalchemy.benchmarks.Data;
import io.jalchemy.benchmarks.Participant;
import io.jalchemy.benchmarks.Workload;
import io.jalchemy.benchmarks.jdbc.Author.Post;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The limit: arrays where that is fastest, typed getters, prepared statements that are used again. */
public final class JdbcParticipant implements Participant {

    private static final String COLUMNS = "id, name, email, born, rating, active, created_at, balance";
    private static final String POSTS = "id, author_id, title, body, published_at, views";
    private static final String INSERT_AUTHORS =
            "INSERT INTO author (name, email, born, rating, active, created_at, balance) SELECT * FROM unnest(?::varchar[],"
                    + " ?::varchar[], ?::date[], ?::float8[], ?::boolean[], ?::timestamptz[], ?::numeric[]) RETURNING id";
    private static final String INSERT_POSTS =
            "INSERT INTO post (author_id, title, body, published_at, views) SELECT * FROM unnest(?::bigint[], ?::varchar[],"
                    + " ?::text[], ?::timestamptz[], ?::bigint[]) RETURNING id";
    private static final int CHUNK = 1000;

    private final HikariDataSource pool;

    /** On the database at {@code url}. */
    public JdbcParticipant(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        this.pool = new HikariDataSource(config);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Object hold(int size) {
        try (Connection connection = begin()) {
            return authors(connection, " WHERE id <= ? ORDER BY id", (long) size);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Supplier<String> run(Workload workload, int size) {
        try {
            return switch (workload) {
                case W1 -> insert(size);
                case W2 -> load(size);
                case W3 -> gets(size, false);
                case W3B -> gets(size, true);
                case W4 -> eager(size);
                case W5 -> touch(size);
                case W6 -> change(size);
                case W7 -> graph(size);
                case W8 ->
                    delete(
                            size,
                            "DELETE FROM post_tag USING post WHERE post_id = post.id AND post.author_id <= ?",
                            "DELETE FROM post WHERE author_id <= ?",
                            "DELETE FROM author WHERE id <= ?");
                case W8P -> delete(size, "DELETE FROM author WHERE id <= ?");
                case W9 -> grouped(size);
                case W10 -> transactions(size);
                case W11 -> links(size);
                case W12 -> dynamic(size);
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static Author author(int i) {
        Author author = new Author();
        author.name = Data.name(i);
        author.email = Data.email(i);
        author.born = Data.born(i);
        author.rating = Data.rating(i);
        author.active = Data.active(i);
        author.createdAt = Data.moment(i).atOffset(ZoneOffset.UTC);
        author.balance = Data.balance(i);
        return author;
    }

    private static void insertAuthors(Connection connection, List<Author> authors) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_AUTHORS)) {
            for (int from = 0; from < authors.size(); from += CHUNK) {
                List<Author> part = authors.subList(from, Math.min(authors.size(), from + CHUNK));
                int n = part.size();
                String[] names = new String[n];
                String[] emails = new String[n];
                String[] borns = new String[n];
                double[] ratings = new double[n];
                boolean[] actives = new boolean[n];
                String[] moments = new String[n];
                BigDecimal[] balances = new BigDecimal[n];
                for (int i = 0; i < n; i++) {
                    Author author = part.get(i);
                    names[i] = author.name;
                    emails[i] = author.email;
                    borns[i] = author.born.toString();
                    ratings[i] = author.rating;
                    actives[i] = author.active;
                    moments[i] = author.createdAt.toString();
                    balances[i] = author.balance;
                }
                statement.setArray(1, connection.createArrayOf("varchar", names));
                statement.setArray(2, connection.createArrayOf("varchar", emails));
                statement.setArray(3, connection.createArrayOf("date", borns));
                statement.setArray(4, connection.createArrayOf("float8", box(ratings)));
                statement.setArray(5, connection.createArrayOf("boolean", box(actives)));
                statement.setArray(6, connection.createArrayOf("timestamptz", moments));
                statement.setArray(7, connection.createArrayOf("numeric", balances));
                try (ResultSet keys = statement.executeQuery()) {
                    for (Author author : part) {
                        keys.next();
                        author.id = keys.getLong(1);
                    }
                }
            }
        }
    }

    private static Double[] box(double[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    private static Boolean[] box(boolean[] values) {
        Boolean[] boxed = new Boolean[values.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    private Supplier<String> insert(int size) throws SQLException {
        List<Author> authors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            authors.add(author(i));
        }
        try (Connection connection = begin()) {
            insertAuthors(connection, authors);
            connection.commit();
        }
        return () -> {
            try (Connection connection = pool.getConnection()) {
                return keysBelong(connection, authors);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static String keysBelong(Connection connection, List<Author> authors) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, name FROM author");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.put(rows.getLong(1), rows.getString(2));
            }
        }
        long right = authors.stream()
                .filter(each -> each.name.equals(names.get(each.id)))
                .count();
        return right + " keys";
    }

    private static Author author(ResultSet row) throws SQLException {
        Author author = new Author();
        author.id = row.getLong(1);
        author.name = row.getString(2);
        author.email = row.getString(3);
        author.born = row.getObject(4, LocalDate.class);
        author.rating = row.getDouble(5);
        author.active = row.getBoolean(6);
        author.createdAt = row.getObject(7, OffsetDateTime.class);
        author.balance = row.getBigDecimal(8);
        return author;
    }

    private static Post post(ResultSet row) throws SQLException {
        Post post = new Post();
        post.id = row.getLong(1);
        post.authorId = row.getLong(2);
        post.title = row.getString(3);
        post.body = row.getString(4);
        post.publishedAt = row.getObject(5, OffsetDateTime.class);
        post.views = row.getLong(6);
        return post;
    }

    private static List<Author> authors(Connection connection, String where, @Nullable Long... values)
            throws SQLException {
        List<Author> authors = new ArrayList<>();
        String sql = "SELECT " + COLUMNS + " FROM author" + where;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    authors.add(author(rows));
                }
            }
        }
        return authors;
    }

    private static void posts(Connection connection, List<Author> authors) throws SQLException {
        Map<Long, Author> byId = new HashMap<>(authors.size() * 2);
        Long[] keys = new Long[authors.size()];
        for (int i = 0; i < keys.length; i++) {
            Author author = authors.get(i);
            keys[i] = author.id;
            byId.put(author.id, author);
        }
        String sql = "SELECT " + POSTS + " FROM post WHERE author_id = ANY(?) ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Post post = post(rows);
                    byId.get(post.authorId).posts.add(post);
                }
            }
        }
    }

    private static Supplier<String> check(List<Author> authors) {
        return () -> {
            Checks checks = new Checks();
            for (Author each : authors) {
                checks.author(
                        each.id,
                        each.name,
                        each.email,
                        each.born,
                        each.rating,
                        each.active,
                        each.createdAt.toInstant(),
                        each.balance);
                for (Post post : each.posts) {
                    checks.post(
                            post.id, post.authorId, post.title, post.body, post.publishedAt.toInstant(), post.views);
                }
            }
            return checks.toString();
        };
    }

    private Supplier<String> load(int size) throws SQLException {
        try (Connection connection = begin()) {
            List<Author> authors = authors(connection, " WHERE id <= ? ORDER BY id", (long) size);
            connection.commit();
            return check(authors);
        }
    }

    private Supplier<String> gets(int size, boolean each) throws SQLException {
        List<Author> authors = new ArrayList<>(size);
        if (each) {
            for (long id = 1; id <= size; id++) {
                try (Connection connection = begin()) {
                    authors.addAll(authors(connection, " WHERE id = ?", id));
                    connection.commit();
                }
            }
            return check(authors);
        }
        try (Connection connection = begin();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM author WHERE id = ?")) {
            for (long id = 1; id <= size; id++) {
                statement.setLong(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    authors.add(author(rows));
                }
            }
            connection.commit();
        }
        return check(authors);
    }

    private Supplier<String> eager(int size) throws SQLException {
        try (Connection connection = begin()) {
            List<Author> authors = authors(connection, " WHERE id <= ? ORDER BY id", (long) size);
            posts(connection, authors);
            connection.commit();
            return check(authors);
        }
    }

    private Supplier<String> touch(int size) throws SQLException {
        try (Connection connection = begin()) {
            List<Author> authors = authors(connection, " WHERE id <= ? ORDER BY id", (long) size);
            for (int from = 0; from < authors.size(); from += 100) {
                posts(connection, authors.subList(from, Math.min(authors.size(), from + 100)));
            }
            connection.commit();
            return check(authors);
        }
    }

    private Supplier<String> change(int size) throws SQLException {
        try (Connection connection = begin()) {
            List<Author> authors = authors(connection, " WHERE id <= ? ORDER BY id", (long) size);
            Long[] keys = new Long[authors.size()];
            Double[] ratings = new Double[keys.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = authors.get(i).id;
                ratings[i] = authors.get(i).rating + 1;
            }
            try (PreparedStatement statement = connection.prepareStatement("UPDATE author SET rating = r.rating FROM"
                    + " unnest(?::bigint[], ?::float8[]) AS r (id, rating) WHERE author.id = r.id")) {
                statement.setArray(1, connection.createArrayOf("bigint", keys));
                statement.setArray(2, connection.createArrayOf("float8", ratings));
                int changed = statement.executeUpdate();
                connection.commit();
                return () -> String.valueOf(changed);
            }
        }
    }

    private Supplier<String> graph(int size) throws SQLException {
        List<Author> authors = new ArrayList<>(size);
        List<Post> posts = new ArrayList<>(size * 5);
        for (int i = 0; i < size; i++) {
            Author author = author(i);
            for (int p = 0; p < 5; p++) {
                Post post = new Post();
                post.title = Data.title(i * 5 + p);
                post.body = Data.body(p);
                post.publishedAt = Data.moment(i * 5 + p).atOffset(ZoneOffset.UTC);
                post.views = p;
                author.posts.add(post);
            }
            authors.add(author);
        }
        try (Connection connection = begin()) {
            insertAuthors(connection, authors);
            for (Author author : authors) {
                for (Post post : author.posts) {
                    post.authorId = author.id;
                    posts.add(post);
                }
            }
            insertPosts(connection, posts);
            connection.commit();
        }
        return () -> "graph";
    }

    private static void insertPosts(Connection connection, List<Post> posts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_POSTS)) {
            for (int from = 0; from < posts.size(); from += CHUNK) {
                List<Post> part = posts.subList(from, Math.min(posts.size(), from + CHUNK));
                int n = part.size();
                Long[] authors = new Long[n];
                String[] titles = new String[n];
                String[] bodies = new String[n];
                String[] moments = new String[n];
                Long[] views = new Long[n];
                for (int i = 0; i < n; i++) {
                    Post post = part.get(i);
                    authors[i] = post.authorId;
                    titles[i] = post.title;
                    bodies[i] = post.body;
                    moments[i] = post.publishedAt.toString();
                    views[i] = post.views;
                }
                statement.setArray(1, connection.createArrayOf("bigint", authors));
                statement.setArray(2, connection.createArrayOf("varchar", titles));
                statement.setArray(3, connection.createArrayOf("text", bodies));
                statement.setArray(4, connection.createArrayOf("timestamptz", moments));
                statement.setArray(5, connection.createArrayOf("bigint", views));
                try (ResultSet keys = statement.executeQuery()) {
                    for (Post post : part) {
                        keys.next();
                        post.id = keys.getLong(1);
                    }
                }
            }
        }
    }

    private Supplier<String> delete(int size, String... statements) throws SQLException {
        try (Connection connection = begin()) {
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setLong(1, size);
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }
        return () -> "deleted";
    }

    private record Popular(String name, long posts, long views) {}

    private Supplier<String> grouped(int size) throws SQLException {
        List<Popular> found = new ArrayList<>();
        try (Connection connection = begin()) {
            for (int i = 0; i < size; i++) {
                try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT author.name, count(post.id), max(post.views) FROM author JOIN post ON post.author_id ="
                                + " author.id WHERE author.rating >= ? GROUP BY author.name ORDER BY max(post.views) DESC,"
                                + " author.name LIMIT ?")) {
                    statement.setDouble(1, i % 5);
                    statement.setLong(2, 20);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(new Popular(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                        }
                    }
                }
            }
            connection.commit();
        }
        return () -> {
            Checks checks = new Checks();
            found.forEach(each -> checks.add(each.name(), each.posts(), each.views()));
            return checks.toString();
        };
    }

    private Supplier<String> transactions(int size) throws SQLException {
        for (int i = 0; i < size; i++) {
            try (Connection connection = begin()) {
                Author author = authors(connection, " WHERE id = ?", i + 1L).get(0);
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO post (author_id, title, body, published_at, views) VALUES (?, ?, ?, ?, ?) RETURNING id")) {
                    insert.setLong(1, author.id);
                    insert.setString(2, Data.title(i));
                    insert.setString(3, Data.body(i));
                    insert.setObject(4, Data.moment(i).atOffset(ZoneOffset.UTC));
                    insert.setLong(5, i);
                    try (ResultSet key = insert.executeQuery()) {
                        key.next();
                        key.getLong(1);
                    }
                }
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE author SET rating = ? WHERE id = ?")) {
                    update.setDouble(1, author.rating + 1);
                    update.setLong(2, author.id);
                    update.executeUpdate();
                }
                connection.commit();
            }
        }
        return () -> "done";
    }

    private Supplier<String> links(int size) throws SQLException {
        try (Connection connection = begin()) {
            List<Long> posts = ids(connection, "SELECT " + POSTS + " FROM post WHERE id <= ? ORDER BY id", size);
            List<Long> tags = ids(connection, "SELECT id, name FROM tag WHERE id <= ? ORDER BY id", 50);
            Long[] left = new Long[posts.size() * 3];
            Long[] right = new Long[left.length];
            for (int i = 0; i < posts.size(); i++) {
                for (int t = 0; t < 3; t++) {
                    left[i * 3 + t] = posts.get(i);
                    right[i * 3 + t] = tags.get((i + t * 7) % tags.size());
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO post_tag (post_id, tag_id) SELECT * FROM unnest(?::bigint[], ?::bigint[])")) {
                statement.setArray(1, connection.createArrayOf("bigint", left));
                statement.setArray(2, connection.createArrayOf("bigint", right));
                statement.executeUpdate();
            }
            connection.commit();
        }
        return () -> "linked";
    }

    private static List<Long> ids(Connection connection, String sql, long most) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    rows.getString(2);
                }
            }
        }
        return ids;
    }

    private Supplier<String> dynamic(int size) throws SQLException {
        Checks checks = new Checks();
        try (Connection connection = begin()) {
            for (int i = 0; i < size; i++) {
                StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM author WHERE id BETWEEN ? AND ?");
                sql.append((i & 1) == 0 ? "" : " AND active = ?");
                sql.append((i & 2) == 0 ? "" : " AND rating >= ?");
                sql.append((i & 4) == 0 ? "" : " AND name LIKE ?");
                sql.append((i & 8) == 0 ? "" : " AND email IS NOT NULL");
                sql.append((i & 16) == 0 ? "" : " AND balance > ?");
                sql.append(" ORDER BY id LIMIT ?");
                try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                    int at = 1;
                    statement.setLong(at++, i % 50);
                    statement.setLong(at++, i % 50 + 40L);
                    if ((i & 1) != 0) {
                        statement.setBoolean(at++, true);
                    }
                    if ((i & 2) != 0) {
                        statement.setDouble(at++, 1);
                    }
                    if ((i & 4) != 0) {
                        statement.setString(at++, "author%");
                    }
                    if ((i & 16) != 0) {
                        statement.setBigDecimal(at++, BigDecimal.ONE);
                    }
                    statement.setLong(at, 5);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            Author author = author(rows);
                            checks.add(author.id, author.name);
                        }
                    }
                }
            }
            connection.commit();
        }
        return checks::toString;
    }
}
