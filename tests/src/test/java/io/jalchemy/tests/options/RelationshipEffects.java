package io.jalchemy.tests.options;

import static io.jalchemy.tests.options.Effect.does;
import static io.jalchemy.tests.options.Effect.table;
import static io.jalchemy.tests.options.RelationshipPrograms.ADDED;
import static io.jalchemy.tests.options.RelationshipPrograms.CHILDREN;
import static io.jalchemy.tests.options.RelationshipPrograms.CHILDREN_FROM_THEIR_SIDE;
import static io.jalchemy.tests.options.RelationshipPrograms.DELETED;
import static io.jalchemy.tests.options.RelationshipPrograms.EXPIRED;
import static io.jalchemy.tests.options.RelationshipPrograms.EXPUNGED;
import static io.jalchemy.tests.options.RelationshipPrograms.FAMILY;
import static io.jalchemy.tests.options.RelationshipPrograms.LAZY;
import static io.jalchemy.tests.options.RelationshipPrograms.MANY_TO_ONE;
import static io.jalchemy.tests.options.RelationshipPrograms.MERGED;
import static io.jalchemy.tests.options.RelationshipPrograms.MORE;
import static io.jalchemy.tests.options.RelationshipPrograms.NODES;
import static io.jalchemy.tests.options.RelationshipPrograms.ONE_SIDED;
import static io.jalchemy.tests.options.RelationshipPrograms.ONE_TO_MANY;
import static io.jalchemy.tests.options.RelationshipPrograms.OTHER_COLLECTION;
import static io.jalchemy.tests.options.RelationshipPrograms.REMOVED;
import static io.jalchemy.tests.options.RelationshipPrograms.SESSIONS;
import static io.jalchemy.tests.options.RelationshipPrograms.TOUCHED;
import static io.jalchemy.tests.options.RelationshipPrograms.WARNINGS;

import java.util.ArrayList;
import java.util.List;

/** What members of {@code @Relationship} change, and options of statements and session factories. */
final class RelationshipEffects {

    private RelationshipEffects() {}

    static List<Effect> all() {
        List<Effect> all = new ArrayList<>();
        all.addAll(cascades());
        all.addAll(loading());
        all.addAll(writing());
        all.addAll(shapes());
        all.addAll(statements());
        return all;
    }

    private static List<Effect> cascades() {
        String none = ", cascade = Cascade.NONE";
        return List.of(
                does("Relationship.cascade", ONE_TO_MANY, ", cascade = Cascade.ALL", "", DELETED, 0, 2),
                does(
                        "Cascade.SAVE_UPDATE",
                        ONE_TO_MANY,
                        ", cascade = Cascade.SAVE_UPDATE",
                        none,
                        ADDED,
                        "done",
                        "NOT_IN_SESSION"),
                does("Cascade.MERGE", ONE_TO_MANY, ", cascade = Cascade.MERGE", none, MERGED, "new", "a"),
                does("Cascade.DELETE", ONE_TO_MANY, ", cascade = Cascade.DELETE", none, DELETED, 0, 2),
                does(
                        "Cascade.DELETE_ORPHAN",
                        ONE_TO_MANY,
                        ", cascade = {Cascade.DELETE, Cascade.DELETE_ORPHAN}",
                        ", cascade = Cascade.DELETE",
                        REMOVED,
                        1,
                        2),
                does("Cascade.EXPUNGE", ONE_TO_MANY, ", cascade = Cascade.EXPUNGE", none, EXPUNGED, false, true),
                does(
                        "Cascade.REFRESH_EXPIRE",
                        ONE_TO_MANY,
                        ", cascade = Cascade.REFRESH_EXPIRE",
                        none,
                        EXPIRED,
                        "SELECT",
                        ""),
                does("Cascade.ALL", ONE_TO_MANY, ", cascade = Cascade.ALL", none, EXPUNGED, false, true),
                does("Cascade.NONE", ONE_TO_MANY, none, "", ADDED, "NOT_IN_SESSION", "done"));
    }

    private static List<Effect> loading() {
        return List.of(
                does("Relationship.lazy", ONE_TO_MANY, ", lazy = Lazy.JOINED", "", TOUCHED, "SELECT | done 2", LAZY),
                does(
                        "Lazy.SELECT",
                        ONE_TO_MANY,
                        ", lazy = Lazy.SELECT",
                        ", lazy = Lazy.SELECTIN",
                        TOUCHED,
                        LAZY,
                        "SELECT SELECT | done 2"),
                does("Lazy.JOINED", ONE_TO_MANY, ", lazy = Lazy.JOINED", "", TOUCHED, "SELECT | done 2", LAZY),
                does(
                        "Lazy.SELECTIN",
                        ONE_TO_MANY,
                        ", lazy = Lazy.SELECTIN",
                        "",
                        TOUCHED,
                        "SELECT SELECT | done 2",
                        LAZY),
                does(
                        "Lazy.SUBQUERY",
                        ONE_TO_MANY,
                        ", lazy = Lazy.SUBQUERY",
                        "",
                        TOUCHED,
                        "SELECT SELECT | done 2",
                        LAZY),
                does(
                        "Lazy.SUBQUERY",
                        ONE_TO_MANY,
                        ", lazy = Lazy.SUBQUERY",
                        ", lazy = Lazy.SELECTIN",
                        FAMILY.formatted(
                                "return Trial.outcome(() -> session.stream(select(ParentPath.PARENT), 2).close());"),
                        "STREAM_SUBQUERY",
                        "done"),
                does(
                        "Lazy.IMMEDIATE",
                        ONE_TO_MANY,
                        ", lazy = Lazy.IMMEDIATE",
                        "",
                        TOUCHED,
                        "SELECT SELECT | done 2",
                        LAZY),
                does("Lazy.RAISE", ONE_TO_MANY, ", lazy = Lazy.RAISE", "", TOUCHED, "SELECT | RAISE_LOAD 0", LAZY),
                does(
                        "Lazy.RAISE_ON_SQL",
                        ONE_TO_MANY,
                        ", lazy = Lazy.RAISE_ON_SQL",
                        "",
                        TOUCHED,
                        "SELECT | RAISE_LOAD 0",
                        LAZY),
                does(
                        "Lazy.DYNAMIC",
                        ONE_TO_MANY.replace("List<Child>", "Collection<Child>"),
                        ", lazy = Lazy.DYNAMIC",
                        "",
                        TOUCHED.replace("String first", "parent.children().size(); String first"),
                        "SELECT SELECT | SELECTdone 2",
                        "SELECT SELECT | done 2"),
                does(
                        "Lazy.WRITE_ONLY",
                        ONE_TO_MANY.replace("List<Child>", "Collection<Child>"),
                        ", lazy = Lazy.WRITE_ONLY",
                        "",
                        TOUCHED.replace("parent.children().forEach(session::add);", ""),
                        "SELECT | WRITE_ONLY 0",
                        LAZY),
                does("Lazy.NOLOAD", ONE_TO_MANY, ", lazy = Lazy.NOLOAD", "", TOUCHED, "SELECT | done 0", LAZY),
                does(
                        "Relationship.innerJoin",
                        MANY_TO_ONE,
                        ", lazy = Lazy.JOINED, innerJoin = true",
                        ", lazy = Lazy.JOINED",
                        SESSIONS + "sessions.inTransaction(session -> session.add(new Child(\"a\")));"
                                + " return sessions.fromTransaction(session -> session.execute(select(ChildPath.CHILD)).all().size());",
                        0,
                        1),
                does(
                        "Relationship.innerJoin",
                        MANY_TO_ONE,
                        ", innerJoin = true",
                        "",
                        SESSIONS + "sessions.inTransaction(session -> session.add(new Child(\"a\")));"
                                + " return sessions.fromTransaction(session -> session.execute(select(ChildPath.CHILD)"
                                + ".options(joinedLoad(ChildPath.CHILD.parent))).all().size());",
                        0,
                        1),
                does(
                        "Relationship.joinDepth",
                        NODES.formatted(
                                "@Relationship(lazy = Lazy.JOINED§) private List<Node> children = new ArrayList<>();"
                                        + " List<Node> children() { return children; }"),
                        ", joinDepth = 1",
                        "",
                        """
                        var sessions = trial.sessions(NodePath.NODE);
                        sessions.inTransaction(session -> {
                            Node root = new Node("root");
                            Node child = new Node("child");
                            root.children().add(child);
                            child.children().add(new Node("grandchild"));
                            session.add(root);
                        });
                        trial.sent();
                        return sessions.fromTransaction(session -> {
                            Node root = session.execute(select(NodePath.NODE).where(NodePath.NODE.name.eq("root"))).one();
                            Node child = root.children().get(0);
                            String first = trial.verbs();
                            child.children().size();
                            return first + " | " + trial.verbs();
                        });
                        """,
                        "SELECT | SELECT",
                        "SELECT SELECT | SELECT"),
                does(
                        "Relationship.joinDepth",
                        NODES.formatted(
                                "@Relationship(lazy = Lazy.SUBQUERY§) private List<Node> children = new ArrayList<>();"
                                        + " List<Node> children() { return children; }"),
                        ", joinDepth = 1",
                        "",
                        """
                        var sessions = trial.sessions(NodePath.NODE);
                        sessions.inTransaction(session -> {
                            Node root = new Node("root");
                            root.children().add(new Node("child"));
                            session.add(root);
                        });
                        trial.sent();
                        return sessions.fromTransaction(session -> {
                            Node root = session.execute(select(NodePath.NODE).where(NodePath.NODE.name.eq("root"))).one();
                            String first = trial.verbs();
                            root.children().size();
                            return first + " | " + trial.verbs();
                        });
                        """,
                        "SELECT SELECT | ",
                        "SELECT | SELECT"),
                does(
                        "Relationship.orderBy",
                        ONE_TO_MANY,
                        ", orderBy = \"title desc\"",
                        ", orderBy = \"title asc\"",
                        FAMILY.formatted("return session.getOne(ParentPath.PARENT, 1L).children().get(0).title();"),
                        "b",
                        "a"),
                does(
                        "Relationship.mapKey",
                        OTHER_COLLECTION.formatted("Map<Object, Child>", "Map<Object, Child>"),
                        ", mapKey = \"title\"",
                        ", mapKey = \"id\"",
                        CHILDREN_FROM_THEIR_SIDE.formatted(".keySet()"),
                        "[a, b]",
                        "[1, 2]"),
                does(
                        "Relationship.sortComparator",
                        OTHER_COLLECTION.formatted("SortedSet<Child>", "SortedSet<Child>"),
                        ", sortComparator = LastFirst.class",
                        "",
                        CHILDREN_FROM_THEIR_SIDE.formatted(".first().title()"),
                        "b",
                        "a"),
                does(
                        "Relationship.lazyBatchSize",
                        ONE_TO_MANY,
                        ", lazyBatchSize = 1",
                        "",
                        SESSIONS + """
                                sessions.inTransaction(session -> {
                                    session.add(new Parent());
                                    session.add(new Parent());
                                });
                                trial.sent();
                                return sessions.fromTransaction(session -> {
                                    for (Parent each : session.execute(select(ParentPath.PARENT)).all()) {
                                        each.children().size();
                                    }
                                    return trial.verbs();
                                });
                                """,
                        "SELECT SELECT SELECT",
                        "SELECT SELECT"),
                does(
                        "Relationship.activeHistory",
                        MANY_TO_ONE,
                        ", activeHistory = true",
                        "",
                        FAMILY.formatted(
                                "session.getOne(ChildPath.CHILD, 1L).parent(null); session.flush(); return trial.verbs();"),
                        "SELECT SELECT UPDATE",
                        "SELECT UPDATE"));
    }

    private static List<Effect> writing() {
        String passive = FAMILY.formatted("""
                session.delete(session.getOne(ParentPath.PARENT, 1L));
                session.flush();
                return trial.verbs();
                """);
        String removed = FAMILY.formatted("""
                session.getOne(ParentPath.PARENT, 1L).children().remove(0);
                session.flush();
                return trial.verbs();
                """);
        return List.of(
                does(
                        "Relationship.passiveDeletes",
                        ONE_SIDED,
                        "passiveDeletes = Passive.TRUE",
                        "",
                        passive,
                        "SELECT DELETE",
                        "SELECT SELECT UPDATE DELETE"),
                does(
                        "Passive.FALSE",
                        ONE_SIDED,
                        "passiveDeletes = Passive.FALSE",
                        "passiveDeletes = Passive.TRUE",
                        passive,
                        "SELECT SELECT UPDATE DELETE",
                        "SELECT DELETE"),
                does(
                        "Passive.TRUE",
                        ONE_SIDED,
                        "passiveDeletes = Passive.TRUE",
                        "",
                        passive,
                        "SELECT DELETE",
                        "SELECT SELECT UPDATE DELETE"),
                does(
                        "Passive.ALL",
                        ONE_SIDED,
                        "passiveDeletes = Passive.ALL",
                        "passiveDeletes = Passive.TRUE",
                        removed,
                        "SELECT SELECT",
                        "SELECT SELECT UPDATE"),
                does(
                        "Relationship.passiveUpdates",
                        CHILDREN.replace(
                                        "@PrimaryKey private @Nullable Long id;\n    private String name",
                                        "@PrimaryKey private String name")
                                .replace(
                                        "\"parents.id\", onDelete = OnDelete.SET_NULL",
                                        "\"parents.name\", deferrable = true, initially = \"DEFERRED\"")
                                .replace("@Nullable Long parentId", "@Nullable String parentName")
                                .replace("backPopulates = \"parent\"", "backPopulates = \"parent\"§"),
                        ", passiveUpdates = false",
                        "",
                        FAMILY.formatted("""
                                session.getOne(ParentPath.PARENT, "p").name("q");
                                session.flush();
                                String sent = trial.verbs();
                                session.rollback();
                                return sent;
                                """),
                        "SELECT SELECT UPDATE UPDATE",
                        "SELECT UPDATE"),
                does("Relationship.viewOnly", ONE_SIDED, "viewOnly = true", "", SESSIONS + """
                                sessions.inTransaction(session -> {
                                    Parent parent = new Parent();
                                    parent.children().add(new Child("a"));
                                    session.add(parent);
                                });
                                return trial.value("SELECT COUNT(*) FROM children WHERE parent_id = 1").toString();
                                """, 0, 1),
                does(
                        "Relationship.postUpdate",
                        NODES.formatted("@Relationship(remoteSide = \"id\"§) private @Nullable Node parent;"
                                + " void parent(Node value) { parent = value; }"),
                        ", postUpdate = true",
                        "",
                        """
                        var sessions = trial.sessions(NodePath.NODE);
                        return Trial.outcome(() -> sessions.inTransaction(session -> {
                            Node own = new Node("own");
                            own.parent(own);
                            session.add(own);
                        }));
                        """,
                        "done",
                        "FLUSH_ORDER"),
                does(
                        "Relationship.singleParent",
                        MANY_TO_ONE,
                        ", singleParent = true",
                        "",
                        "Parent parent = new Parent(); new Child(\"a\").parent(parent);"
                                + " return Trial.outcome(() -> new Child(\"b\").parent(parent));",
                        "SINGLE_PARENT",
                        "done"),
                does("Relationship.overlaps", ONE_SIDED, "overlaps = \"parent\"", "", WARNINGS, 0, 1),
                overlaps("overlaps = \"children\"", 1),
                overlaps("overlaps = \"Parent.children\"", 1),
                overlaps("overlaps = {\"children\", \"parent\"}", 0),
                overlaps("viewOnly = true", 0),
                does("Relationship.overlaps", MORE, "overlaps = \"another\"", "viewOnly = true", WARNINGS, 2, 0));
    }

    /** Beside two sides a third relationship writes their column: SQLAlchemy warns of it with each. */
    private static Effect overlaps(String option, int seen) {
        return does("Relationship.overlaps", MORE, option, "", WARNINGS, seen, 2);
    }

    private static List<Effect> shapes() {
        String twoKeys = """
                @Entity(table = "users") class User { @PrimaryKey private @Nullable Long id; }
                @Entity(table = "posts") class Post {
                    @PrimaryKey private @Nullable Long id;
                    @ForeignKey("users.id") private @Nullable Long authorId;
                    @ForeignKey("users.id") private @Nullable Long editorId;
                    @Relationship(foreignKeys = §) private @Nullable User user = new User();
                }
                """;
        return List.of(
                does(
                        "Relationship.backPopulates",
                        // both sides name each other, or neither does: the option is the end of a comment before the
                        // names
                        CHILDREN.replace("backPopulates = \"children\"", "/*§ backPopulates = \"children\" /**/")
                                .replace("backPopulates = \"parent\"", "/*§ backPopulates = \"parent\" /**/"),
                        "*/",
                        "",
                        "Parent parent = new Parent(); Child child = new Child(\"a\"); parent.children().add(child);"
                                + " return child.parent() == parent;",
                        true,
                        false),
                table(
                        "Relationship.secondary",
                        "@Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " @Relationship(secondary = §) private List<Other> others = new ArrayList<>(); }"
                                + " @Entity(table = \"others\") class Other { @PrimaryKey private @Nullable Long id; }",
                        "\"links\"",
                        "\"ties\"",
                        "CREATE TABLE links",
                        "CREATE TABLE ties"),
                does(
                        "Relationship.foreignKeys",
                        twoKeys,
                        "\"authorId\"",
                        "\"editorId\"",
                        "trial.sessions(PostPath.POST).inTransaction(session -> session.add(new Post()));"
                                + " return trial.value(\"SELECT author_id FROM posts\") + \" \" + trial.value(\"SELECT editor_id FROM posts\");",
                        "1 null",
                        "null 1"),
                does(
                        "Relationship.remoteSide",
                        NODES.formatted("@Relationship(remoteSide = §) private @Nullable Node other;"
                                + " void other(Node value) { other = value; }"),
                        "\"id\"",
                        "\"parentId\"",
                        """
                        trial.sessions(NodePath.NODE).inTransaction(session -> {
                            Node one = new Node("one");
                            one.other(new Node("two"));
                            session.add(one);
                        });
                        return trial.value("SELECT name FROM nodes WHERE parent_id IS NOT NULL");
                        """,
                        "one",
                        "two"),
                does(
                        "Relationship.join",
                        ONE_SIDED.replace(
                                "List<Child> children()",
                                "static Condition big(ParentPath parent, ChildPath child)"
                                        + " { return parent.id.eq(child.parentId).and(child.title.eq(\"a\")); } List<Child> children()"),
                        "join = \"big\", viewOnly = true",
                        "viewOnly = true",
                        SESSIONS + """
                                sessions.inTransaction(session -> session.add(new Parent()));
                                trial.engine().begin(c -> c.executeText(
                                    "INSERT INTO children (id, title, parent_id) VALUES (1, 'a', 1), (2, 'b', 1)"));
                                return sessions.fromTransaction(session -> session.getOne(ParentPath.PARENT, 1L).children().size());
                                """,
                        1,
                        2));
    }

    private static List<Effect> statements() {
        String query = FAMILY.formatted("""
                Child child = session.execute(select(ChildPath.CHILD)§.where(ChildPath.CHILD.title.eq("a"))).one();
                String first = trial.verbs();
                String second = Trial.outcome(() -> child.parent().name());
                return first + " | " + trial.verbs() + second;
                """);
        String columns = FAMILY.formatted("""
                session.execute(select(ChildPath.CHILD)§).all();
                return trial.sent().get(0).contains("title");
                """);
        String lazy = "SELECT | SELECTdone";
        List<Effect> all = new ArrayList<>(factories());
        all.add(option("JOINED", "joinedLoad(ChildPath.CHILD.parent)", CHILDREN, query, "SELECT | done", lazy));
        all.add(option(
                "INNER_JOINED", "innerJoinedLoad(ChildPath.CHILD.parent)", CHILDREN, query, "SELECT | done", lazy));
        all.add(option(
                "SELECTIN", "selectInLoad(ChildPath.CHILD.parent)", CHILDREN, query, "SELECT SELECT | done", lazy));
        all.add(option(
                "SUBQUERY", "subqueryLoad(ChildPath.CHILD.parent)", CHILDREN, query, "SELECT SELECT | done", lazy));
        all.add(option(
                "LAZY",
                "lazyLoad(ChildPath.CHILD.parent)",
                MANY_TO_ONE.replace("§", ", lazy = Lazy.JOINED"),
                query,
                lazy,
                "SELECT | done"));
        all.add(option("RAISE", "raiseLoad(ChildPath.CHILD.parent)", CHILDREN, query, "SELECT | RAISE_LOAD", lazy));
        all.add(option(
                "RAISE_ON_SQL",
                "raiseOnSqlLoad(ChildPath.CHILD.parent)",
                CHILDREN,
                query,
                "SELECT | RAISE_LOAD",
                lazy));
        all.add(option(
                "NOLOAD",
                "noLoad(ChildPath.CHILD.parent)",
                CHILDREN,
                query.replace("child.parent().name()", "child.parent()"),
                "SELECT | done",
                lazy));
        all.add(option(
                "CONTAINS_EAGER",
                "containsEager(ChildPath.CHILD.parent)",
                CHILDREN,
                query.replace("§", ".join(ChildPath.CHILD.parent)§"),
                "SELECT | done",
                lazy));
        all.add(option("DEFER", "defer(ChildPath.CHILD.title)", CHILDREN, columns, "false", "true"));
        all.add(option(
                "UNDEFER",
                "undefer(ChildPath.CHILD.title)",
                CHILDREN.replace("private String title", "@MappedColumn(deferred = true) private String title"),
                columns,
                "true",
                "false"));
        all.add(option("LOAD_ONLY", "loadOnly(ChildPath.CHILD.parentId)", CHILDREN, columns, "false", "true"));
        all.add(option(
                "COLUMNS_ONLY",
                "LoadOption.of(LoadOption.Kind.COLUMNS_ONLY)",
                MANY_TO_ONE.replace("§", ", lazy = Lazy.JOINED"),
                query,
                lazy,
                "SELECT | done"));
        return all;
    }

    private static List<Effect> factories() {
        return List.of(
                does(
                        "SessionFactory.withClock",
                        "@Entity(table = \"things\") class Thing { @PrimaryKey private @Nullable Long id;"
                                + " @MappedColumn(insertDefault = UtcNow.class) private java.time.@Nullable LocalDate made;"
                                + " java.time.LocalDate made() { return made; } }",
                        ".withClock(java.time.Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC))",
                        "",
                        """
                        var sessions = trial.sessions(ThingPath.THING)§;
                        return sessions.fromTransaction(session -> {
                            Thing thing = new Thing();
                            session.add(thing);
                            session.flush();
                            return thing.made().getYear() == 1970;
                        });
                        """,
                        true,
                        false),
                does(
                        "SessionFactory.withLazyBatchSize",
                        CHILDREN,
                        ".withLazyBatchSize(1)",
                        "",
                        SESSIONS + """
                                sessions.inTransaction(session -> session.addAll(List.of(new Parent(), new Parent())));
                                trial.sent();
                                return sessions§.fromTransaction(session -> {
                                    for (Parent each : session.execute(select(ParentPath.PARENT)).all()) {
                                        each.children().size();
                                    }
                                    return trial.verbs();
                                });
                                """,
                        "SELECT SELECT SELECT",
                        "SELECT SELECT"));
    }

    private static Effect option(
            String kind, String option, String source, String probe, String seen, String seenOtherwise) {
        return new Effect("LoadOption." + kind, source, ".options(" + option + ")", "", probe, seen, seenOtherwise);
    }
}
