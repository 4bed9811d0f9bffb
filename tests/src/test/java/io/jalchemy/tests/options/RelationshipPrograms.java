package io.jalchemy.tests.options;

/** The entities and programs in which options of relationships are tried; a formatted part is the option, or what is done. */
final class RelationshipPrograms {

    static final String PARENT = """
            @Entity(table = "parents") class Parent {
                @PrimaryKey private @Nullable Long id;
                private String name = "p";
                @Relationship(backPopulates = "parent"%s) private List<Child> children = new ArrayList<>();
                List<Child> children() { return children; }
                String name() { return name; }
                void name(String value) { name = value; }
            }
            """;

    static final String CHILD = """
            @Entity(table = "children") class Child {
                @PrimaryKey private @Nullable Long id;
                private String title;
                @ForeignKey(value = "parents.id", onDelete = OnDelete.SET_NULL) private @Nullable Long parentId;
                @Relationship(backPopulates = "children"%s) private @Nullable Parent parent;
                Child(String title) { this.title = title; }
                String title() { return title; }
                void title(String value) { title = value; }
                @Nullable Parent parent() { return parent; }
                void parent(@Nullable Parent value) { parent = value; }
            }
            """;

    /** Parents with children; nothing said beside what is needed. */
    static final String CHILDREN = PARENT.formatted("") + CHILD.formatted("");

    /** Parents with children; the option is said of the children. */
    static final String ONE_TO_MANY = PARENT.formatted("§") + CHILD.formatted("");

    /** Parents with children; the option is said of the parent. */
    static final String MANY_TO_ONE = PARENT.formatted("") + CHILD.formatted("§");

    /** Parents with children that do not know of them; the option is said of the children. */
    static final String ONE_SIDED = PARENT.replace("backPopulates = \"parent\"%s", "§") + """
            @Entity(table = "children") class Child {
                @PrimaryKey private @Nullable Long id;
                private String title;
                @ForeignKey(value = "parents.id", onDelete = OnDelete.SET_NULL) private @Nullable Long parentId;
                @Relationship private @Nullable Parent parent;
                Child(String title) { this.title = title; }
                @Nullable Parent parent() { return parent; }
            }
            """;

    static final String SESSIONS = "var sessions = trial.sessions(ParentPath.PARENT, ChildPath.CHILD);\n";

    /** Parents with children in a collection of another type, {@code %s} twice; the option is said of it. */
    static final String OTHER_COLLECTION = PARENT.formatted("§")
                    .replace("private List<Child> children = new ArrayList<>()", "private %s children")
                    .replace("List<Child> children()", "%s children()")
            + CHILD.formatted("")
                    .replace(
                            "class Child {",
                            "class Child implements Comparable<Child> { public int compareTo(Child other) { return title().compareTo(other.title()); }")
            + "class LastFirst implements Comparator<Child> { public int compare(Child one, Child other) { return other.compareTo(one); } }";

    static final String CHILDREN_FROM_THEIR_SIDE = SESSIONS + """
            sessions.inTransaction(session -> {
                Parent parent = new Parent();
                session.add(parent);
                for (String title : List.of("a", "b")) {
                    Child child = new Child(title);
                    child.parent(parent);
                    session.add(child);
                    session.flush();
                }
            });
            return sessions.fromTransaction(session -> session.getOne(ParentPath.PARENT, 1L).children()%s);
            """;

    static final String NODES = """
            @Entity(table = "nodes") class Node {
                @PrimaryKey private @Nullable Long id;
                private String name;
                @ForeignKey("nodes.id") private @Nullable Long parentId;
                %s
                Node(String name) { this.name = name; }
                String name() { return name; }
            }
            """;

    /** A parent with the children "a" and "b" is there; a session is open in {@code work}. */
    static final String FAMILY = SESSIONS + """
            sessions.inTransaction(session -> {
                Parent parent = new Parent();
                parent.children().add(new Child("a"));
                parent.children().add(new Child("b"));
                session.add(parent);
                parent.children().forEach(session::add);
            });
            trial.sent();
            return sessions.fromTransaction(session -> {
                %s
            });
            """;

    static final String ADDED = SESSIONS + """
            return Trial.outcome(() -> sessions.inTransaction(session -> {
                Parent parent = new Parent();
                parent.children().add(new Child("a"));
                session.add(parent);
            }));
            """;

    static final String DELETED = FAMILY.formatted("""
            session.delete(session.getOne(ParentPath.PARENT, 1L));
            session.flush();
            return session.execute(select(ChildPath.CHILD)).all().size();
            """);

    static final String REMOVED = FAMILY.formatted("""
            session.getOne(ParentPath.PARENT, 1L).children().remove(0);
            session.flush();
            return session.execute(select(ChildPath.CHILD)).all().size();
            """);

    static final String EXPUNGED = FAMILY.formatted("""
            Parent parent = session.getOne(ParentPath.PARENT, 1L);
            Child child = parent.children().get(0);
            session.expunge(parent);
            return session.contains(child);
            """);

    static final String EXPIRED = FAMILY.formatted("""
            Parent parent = session.getOne(ParentPath.PARENT, 1L);
            Child child = parent.children().get(0);
            session.expire(parent);
            trial.sent();
            child.title();
            return trial.verbs();
            """);

    static final String MERGED = SESSIONS + """
            Parent parent = sessions.fromTransaction(session -> {
                Parent made = new Parent();
                made.children().add(new Child("a"));
                session.add(made);
                made.children().forEach(session::add);
                return made;
            });
            parent.children().get(0).title("new");
            sessions.inTransaction(session -> session.merge(parent));
            return trial.value("SELECT title FROM children");
            """;

    /** What is sent when a parent is queried and its children are touched, the latter behind the bar. */
    static final String TOUCHED = FAMILY.formatted("""
            Parent parent = session.execute(select(ParentPath.PARENT)).one();
            String first = trial.verbs();
            String second = Trial.outcome(() -> parent.children().size());
            return first + " | " + trial.verbs() + second + " " + (second.equals("done") ? parent.children().size() : 0);
            """);

    static final String LAZY = "SELECT | SELECTdone 2";

    static final String MORE = CHILDREN.replace(
            "List<Child> children()",
            "@Relationship(§) private List<Child> more = new ArrayList<>(); List<Child> children()");

    static final String WARNINGS = "return Trial.warnings(() -> Registry.of(ParentPath.PARENT));";

    private RelationshipPrograms() {}
}
