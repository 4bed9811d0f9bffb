package io.jalchemy.tests.mistakes;

import static io.jalchemy.tests.mistakes.Mistake.alone;
import static io.jalchemy.tests.mistakes.Mistake.field;
import static io.jalchemy.tests.mistakes.Mistake.in;

import java.util.List;

/** Mistakes in fields that hold entities. */
final class RelationshipMistakes {

    private static final String POSTS = "@Relationship(backPopulates = \"author\") private List<Post> posts;";
    private static final String AUTHOR = "@Relationship(backPopulates = \"posts\") private User author;";
    private static final String TREE = "@Entity(table = \"nodes\") class Node { @PrimaryKey private Long id;"
            + " @ForeignKey(\"nodes.id\") private Long parentId;\n§ }";
    private static final String PAIR = "@Entity(table = \"a\") class A { @PrimaryKey private Long id;\n§ }\n"
            + "@Entity(table = \"b\") class B { @PrimaryKey private Long id; }";

    private RelationshipMistakes() {}

    private static final String AMBIGUOUS =
            "@Entity class A { @PrimaryKey private Long id; @ForeignKey(\"b.id\") private Long bId; @ForeignKey(\"b.id\") private Long cId;\n"
                    + "@Relationship§A private B b; }\n@Entity class B { @PrimaryKey private Long id;\n@Relationship§B private List<A> as; }";

    static List<Mistake> all() {
        return List.of(
                // ---- what the field holds
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private List posts;",
                        "User.posts is a @Relationship, but its type, List, does not say what it holds. Name the entity, as in List<Post>."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private Map posts;",
                        "User.posts is a @Relationship, but its type, Map, does not say what it holds. Name the entity, as in Map<Long, Post>."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private List<?> posts;",
                        "User.posts is a @Relationship, but its type, List, does not say what it holds. Name the entity, as in List<Post>."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private List<? extends Post> posts;",
                        "User.posts is a @Relationship, but it cannot be List<? extends Post>. Declare it as List<Post>, or as a Set, Collection, SortedSet or Map of it; these may hold any implementation."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private ArrayList<Post> posts;",
                        "User.posts is a @Relationship, but it cannot be ArrayList<Post>. Declare it as List<Post>, or as a Set, Collection, SortedSet or Map of it; these may hold any implementation."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private Iterable<Post> posts;",
                        "User.posts is a @Relationship, but it cannot be Iterable<Post>. Declare it as List<Post>, or as a Set, Collection, SortedSet or Map of it; these may hold any implementation."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private Post[] posts;",
                        "User.posts is a @Relationship, but it cannot be Post[]. Declare it as List<Post>, or as a Set, Collection, SortedSet or Map of it; these may hold any implementation."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private List<String> posts;",
                        "User.posts is a @Relationship, but List<String> holds no entity. To keep its values in a column write @MappedColumn(type = Array.class) or (type = Json.class) in place of @Relationship."),
                in(
                        "NOT_AN_ENTITY",
                        "private List<Post> posts;",
                        "private List<List<Post>> posts;",
                        "User.posts is a @Relationship, but List<List<Post>> holds no entity. To keep its values in a column write @MappedColumn(type = Array.class) or (type = Json.class) in place of @Relationship."),
                in(
                        "NOT_AN_ENTITY",
                        "private User author;",
                        "private Optional<User> author;",
                        "Post.author is a @Relationship, but an Optional is none of its types. Declare it as @Nullable User."),
                in(
                        "NOT_AN_ENTITY",
                        "private User author;",
                        "private Runnable author;",
                        "Post.author is a @Relationship, but Runnable holds no entity. A column needs no @Relationship: take it away."),
                in(
                        "NOT_AN_ENTITY",
                        "private User author;",
                        "private int author;",
                        "Post.author is a @Relationship, but int holds no entity. A column needs no @Relationship: take it away."),
                in(
                        "NOT_AN_ENTITY",
                        "private User author;",
                        "private Person author; interface Person {}",
                        "Post.author is a @Relationship, but Person is an interface, which has no rows to refer to. Name the class with @Entity that implements it."),
                in(
                        "NOT_AN_ENTITY",
                        "private User author;",
                        "private Person author; static class Person {}",
                        "Post.author is a @Relationship, but Person is no entity. Mark Person with @Entity, or take away @Relationship."),
                in(
                        "NOT_AN_ENTITY",
                        "private User author;",
                        "private Base author; @Mixin static class Base {}",
                        "Post.author is a @Relationship, but Base is a @Mixin, which has no table and so no rows to refer to. Name an entity that extends it."),
                in(
                        "NO_RELATIONSHIP",
                        POSTS,
                        "private List<Post> posts;",
                        "User.posts holds entities. Mark it with @Relationship, or leave it out with @Unmapped."),
                in(
                        "NO_RELATIONSHIP",
                        POSTS,
                        "private Set<Post> posts;",
                        "User.posts holds entities. Mark it with @Relationship, or leave it out with @Unmapped."),
                in(
                        "NO_RELATIONSHIP",
                        POSTS,
                        "private Map<Long, Post> posts;",
                        "User.posts holds entities. Mark it with @Relationship, or leave it out with @Unmapped."),
                in(
                        "NO_RELATIONSHIP",
                        POSTS,
                        "private Post[] posts;",
                        "User.posts holds entities. Declare it as List<Post> and mark it with @Relationship, or leave it out with @Unmapped."),
                in(
                                "NO_RELATIONSHIP",
                                POSTS,
                                "private Optional<Post> posts;",
                                "User.posts holds entities. Declare it as @Nullable Post and mark it with @Relationship, or leave it out with @Unmapped.")
                        .with("any()", "isNull()"),
                in(
                        "NO_RELATIONSHIP",
                        AUTHOR,
                        "private User author;",
                        "Post.author holds an entity. Mark it with @Relationship, or leave it out with @Unmapped."),
                in(
                        "NOT_A_COLLECTION",
                        "private User author;",
                        "private User author; @Relationship(lazy = Lazy.DYNAMIC, foreignKeys = \"authorId\") private User again;",
                        "Post.again is Lazy.DYNAMIC, which is for collections, and it holds one User. Use another strategy: Lazy.SELECT loads it when it is read."),
                in(
                        "NOT_A_COLLECTION",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", lazy = Lazy.WRITE_ONLY) private List<Post> posts;",
                        "User.posts is Lazy.WRITE_ONLY, which holds no elements that would have an order or a key. Declare the field as Collection instead of List, or use another strategy, such as Lazy.SELECT."),
                // ---- the other side
                in(
                        "NO_REVERSE",
                        "backPopulates = \"author\"",
                        "backPopulates = \"auther\"",
                        "User.posts: backPopulates names \"auther\", which is no relationship of Post. Did you mean \"author\"?"),
                in(
                        "NO_REVERSE",
                        "backPopulates = \"author\"",
                        "backPopulates = \"writer\"",
                        "User.posts: backPopulates names \"writer\", which is no relationship of Post. Did you mean \"author\"?"),
                in(
                        "NO_REVERSE",
                        "backPopulates = \"author\"",
                        "backPopulates = \"authorId\"",
                        "User.posts: backPopulates names \"authorId\", which is no relationship of Post. Did you mean \"author\"?"),
                in(
                                "NO_REVERSE",
                                AUTHOR,
                                "",
                                "User.posts: backPopulates names \"author\", which is no relationship of Post. Declare the other side in Post, or take backPopulates away.")
                        .at("posts;")
                        .with(", PostPath.POST.author.isNull()", ""),
                in(
                        "WRONG_REVERSE",
                        "@Entity(table = \"posts\")",
                        "@Entity(table = \"notes\") class Note { @PrimaryKey private Long id; @ForeignKey(\"users.id\") private Long userId; @Relationship(backPopulates = \"posts\") private User user; }\n@Entity(table = \"posts\")",
                        "Note.user: backPopulates names \"posts\" of User, which holds Post and not Note. Declare the other side in User, or take backPopulates away."),
                in(
                                "ONE_SIDED",
                                AUTHOR,
                                "@Relationship private User author;",
                                "User.posts: backPopulates names \"author\", but Post.author does not name \"posts\", so a change of it would not be seen here. Say @Relationship(backPopulates = \"posts\") there, too.")
                        .at("posts;"),
                in(
                                "ONE_SIDED",
                                POSTS,
                                "@Relationship private List<Post> posts;",
                                "Post.author: backPopulates names \"posts\", but User.posts does not name \"author\", so a change of it would not be seen here. Say @Relationship(backPopulates = \"author\") there, too.")
                        .at("User author;"),
                in(
                                "ONE_SIDED",
                                POSTS,
                                POSTS + "\n    @Relationship(backPopulates = \"author\") private Set<Post> more;",
                                "User.more: backPopulates names \"author\", but Post.author names \"posts\" in turn. Have the two name each other.")
                        .at("more;"),
                alone(
                        "ONE_SIDED",
                        "@Entity class A { @PrimaryKey private Long id;\n@Relationship(secondary = \"ab\", backPopulates = \"as\") private List<B> bs; }\n@Entity class B { @PrimaryKey private Long id; @Relationship(secondary = \"ab\") private List<A> as; }",
                        "bs;",
                        "A.bs: backPopulates names \"as\", but B.as does not name \"bs\", so a change of it would not be seen here. Say @Relationship(backPopulates = \"bs\") there, too."),
                alone(
                        "ONE_SIDED",
                        TREE.replace(
                                "§",
                                "@Relationship(remoteSide = \"id\") private Node parent;\n@Relationship(backPopulates = \"parent\") private List<Node> children;"),
                        "children;",
                        "Node.children: backPopulates names \"parent\", but Node.parent does not name \"children\", so a change of it would not be seen here. Say @Relationship(backPopulates = \"children\") there, too."),
                alone(
                        "SECONDARY_DIFFERS",
                        "@Entity class A { @PrimaryKey private Long id;\n@Relationship(secondary = \"a_b\", backPopulates = \"as\") private List<B> bs; }\n@Entity class B { @PrimaryKey private Long id; @Relationship(secondary = \"ab\", backPopulates = \"bs\") private List<A> as; }",
                        "bs;",
                        "A.bs goes through table \"a_b\", but its other side, B.as, through \"ab\". Name the same."),
                alone(
                        "SECONDARY_DIFFERS",
                        "@Entity class A { @PrimaryKey private Long id;\n@Relationship(secondary = \"ab\", backPopulates = \"as\") private List<B> bs; }\n@Entity class B { @PrimaryKey private Long id; @Relationship(backPopulates = \"bs\") private List<A> as; }",
                        "bs;",
                        "A.bs goes through table \"ab\", but its other side, B.as, through none. Name the same."),
                alone(
                        "SECONDARY_DIFFERS",
                        "@Entity class A { @PrimaryKey private Long id;\n@Relationship(backPopulates = \"as\") private List<B> bs; }\n@Entity class B { @PrimaryKey private Long id; @Relationship(secondary = \"ab\", backPopulates = \"bs\") private List<A> as; }",
                        "as;",
                        "B.as goes through table \"ab\", but its other side, A.bs, through none. Name the same."),
                // ---- the foreign key
                in(
                                "NO_FOREIGN_KEY",
                                "@ForeignKey(\"users.id\") private Long authorId;",
                                "private Long authorId;",
                                "Post.author: there is no foreign key between Post and User. Put @ForeignKey(\"users.id\") on Post.authorId. For a condition of another kind, name its method with join = \"…\".")
                        .at("User author;"),
                alone(
                        "NO_FOREIGN_KEY",
                        PAIR.replace("§", "@Relationship private B b;"),
                        "private B b;",
                        "A.b: there is no foreign key between A and B. Add @ForeignKey(\"b.id\") private Long bId to A. For a condition of another kind, name its method with join = \"…\"."),
                alone(
                        "NO_FOREIGN_KEY",
                        PAIR.replace("§", "@ForeignKey(\"zebras.id\") private Long bits; @Relationship private B b;"),
                        "private B b;",
                        "A.b: there is no foreign key between A and B. Add @ForeignKey(\"b.id\") private Long bId to A. For a condition of another kind, name its method with join = \"…\"."),
                alone(
                        "AMBIGUOUS_FOREIGN_KEYS",
                        AMBIGUOUS.replace("§A", "").replace("§B", ""),
                        "private B b;",
                        "A.b: there are several foreign keys between A and B: A.bId, A.cId. Say which with foreignKeys = \"attribute\", or give the condition with join = \"…\"."),
                alone(
                        "AMBIGUOUS_FOREIGN_KEYS",
                        AMBIGUOUS.replace("§A", "(backPopulates = \"as\")").replace("§B", "(backPopulates = \"b\")"),
                        "private B b;",
                        "A.b: there are several foreign keys between A and B: A.bId, A.cId. Say which with foreignKeys = \"attribute\", or give the condition with join = \"…\"."),
                alone(
                        "AMBIGUOUS_FOREIGN_KEYS",
                        AMBIGUOUS.replace("§A", "(foreignKeys = \"bId\")").replace("§B", ""),
                        "List<A> as;",
                        "B.as: there are several foreign keys between B and A: A.bId, A.cId. Say which with foreignKeys = \"attribute\", or give the condition with join = \"…\"."),
                in(
                                "AMBIGUOUS_FOREIGN_KEYS",
                                AUTHOR,
                                "@ForeignKey(\"users.id\") private Long editorId;\n    @Relationship private User author;",
                                "Post.author: there are several foreign keys between Post and User: Post.authorId, Post.editorId. Say which with foreignKeys = \"attribute\", or give the condition with join = \"…\".")
                        .at("User author;")
                        .with("backPopulates = \"author\"", "foreignKeys = \"Post.authorId\""),
                in(
                                "COLLECTION_OF_ONE",
                                "private User author;",
                                "private List<User> author;",
                                "Post.author is a collection, but the foreign key is in Post itself, which refers to one User. Make it a single User.")
                        .with("isNull()", "any()"),
                // ---- names of attributes
                in(
                        "UNKNOWN_ATTRIBUTE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", orderBy = \"titel\") private List<Post> posts;",
                        "User.posts: orderBy names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                in(
                        "UNKNOWN_ATTRIBUTE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", orderBy = \"author\") private List<Post> posts;",
                        "User.posts: orderBy names \"author\", which is no column of Post. Did you mean \"authorId\"?"),
                in(
                        "UNKNOWN_ATTRIBUTE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", mapKey = \"titel\") private Map<String, Post> posts;",
                        "User.posts: mapKey names \"titel\", which is no column of Post. Did you mean \"title\"?"),
                in(
                        "UNKNOWN_ATTRIBUTE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", foreignKeys = \"Post.autorId\") private List<Post> posts;",
                        "User.posts: foreignKeys names \"Post.autorId\", which neither User nor Post has. Did you mean \"authorId\"?"),
                alone(
                        "UNKNOWN_ATTRIBUTE",
                        TREE.replace("§", "@Relationship(remoteSide = \"ids\") private Node parent;"),
                        "parent;",
                        "Node.parent: remoteSide names \"ids\", which Node does not have. Did you mean \"id\"?"),
                in(
                        "UNKNOWN_WORD",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", orderBy = \"title down\") private List<Post> posts;",
                        "User.posts: orderBy = \"title down\" is not an attribute, or an attribute and asc or desc. Give several attributes as several texts: orderBy = {\"name\", \"id desc\"}."),
                in(
                        "UNKNOWN_WORD",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", orderBy = \"title, id\") private List<Post> posts;",
                        "User.posts: orderBy = \"title, id\" is not an attribute, or an attribute and asc or desc. Give several attributes as several texts: orderBy = {\"name\", \"id desc\"}."),
                in(
                        "NO_MAP_KEY",
                        "private List<Post> posts;",
                        "private Map<String, Post> posts;",
                        "User.posts is a Map, and nothing says what keys it. Name the attribute of Post with @Relationship(mapKey = \"…\")."),
                in(
                        "WRONG_MAP_KEY",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", mapKey = \"title\") private Map<Long, Post> posts;",
                        "User.posts has keys of type Long, and mapKey names Post.title, which is String. Make it a Map<String, Post>, or name another attribute."),
                in(
                        "NOT_A_MAP",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", mapKey = \"title\") private List<Post> posts;",
                        "User.posts: mapKey says what keys a Map, and the field is none. Take it away."),
                in(
                        "NOT_COMPARABLE",
                        "private List<Post> posts;",
                        "private SortedSet<Post> posts;",
                        "User.posts is sorted, and nothing says how: Post does not implement Comparable<Post>. Have it do that, or name a Comparator with @Relationship(sortComparator = ….class)."),
                in(
                        "WRONG_CLASS",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", sortComparator = Own.class) private SortedSet<Post> posts; static class Own implements Comparator<String> { public int compare(String a, String b) { return 0; } }",
                        "User.posts: sortComparator = Own.class compares String, and this holds Post. Name a Comparator<Post>."),
                in(
                        "NOT_SORTED",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", sortComparator = Own.class) private List<Post> posts; static class Own implements Comparator<Object> { public int compare(Object a, Object b) { return 0; } }",
                        "User.posts: sortComparator says the order of a SortedSet, and the field is none. Make it one, or take it away; orderBy says in which order other collections are loaded."),
                in(
                        "SORTED_ANYWAY",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", orderBy = \"title\", sortComparator = Own.class) private SortedSet<Post> posts; static class Own implements Comparator<Object> { public int compare(Object a, Object b) { return 0; } }",
                        "User.posts: orderBy says in which order rows are loaded, and a SortedSet sorts its elements itself. Say it in sortComparator or compareTo, or make the field a List or a Set."),
                in(
                        "ORDER_OF_ONE",
                        AUTHOR,
                        "@Relationship(backPopulates = \"posts\", orderBy = \"name\") private User author;",
                        "Post.author: orderBy says in which order a collection is loaded, and here the foreign key leads to one User. Take it away."),
                in(
                        "NOT_A_SELF_REFERENCE",
                        AUTHOR,
                        "@Relationship(backPopulates = \"posts\", remoteSide = \"id\") private User author;",
                        "Post.author: remoteSide tells the sides of a self-reference apart, and this leads to another entity. Take it away."),
                // ---- conditions
                field(
                        "NO_METHOD",
                        "@Relationship(join = \"same\", foreignKeys = \"authorId\", viewOnly = true) private User same;",
                        "Post.same: join names \"same\", but Post has no method of that name. Declare it like this: static Condition same(PostPath one, UserPath other)."),
                field(
                        "WRONG_JOIN",
                        "static Condition same(UserPath a) { return null; } @Relationship(join = \"same\", foreignKeys = \"authorId\", viewOnly = true) private User same;",
                        "Post.same: join names \"same\", but it does not take the paths of both sides. Declare it like this: static Condition same(PostPath one, UserPath other)."),
                in(
                        "NOT_YET",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", secondaryJoin = \"j\") private List<Post> posts; static Condition j(UserPath a, PostPath b) { return null; }",
                        "User.posts: secondaryJoin is what this version does not have. Map the association table as an entity, or query with the condition."),
                // ---- options
                in(
                        "CASCADE_NONE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", cascade = {Cascade.NONE, Cascade.DELETE}) private List<Post> posts;",
                        "User.posts: cascade names NONE and others. Keep NONE, or the others."),
                in(
                        "ORPHAN_WITHOUT_DELETE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", cascade = Cascade.DELETE_ORPHAN) private List<Post> posts;",
                        "User.posts: DELETE_ORPHAN deletes what leaves its parent, so what the parent takes along has to be deleted, too. Say cascade = {ALL, DELETE_ORPHAN}, or add DELETE."),
                in(
                        "ORPHAN_OF_MANY",
                        AUTHOR,
                        "@Relationship(backPopulates = \"posts\", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) private User author;",
                        "Post.author: DELETE_ORPHAN on a many-to-one would delete what others still hold. Put it on the other side, which has many, or say singleParent = true if no User ever has more than one."),
                alone(
                        "ORPHAN_OF_MANY",
                        TREE.replace(
                                "§",
                                "@Relationship(remoteSide = \"id\", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) private Node parent;"),
                        "parent;",
                        "Node.parent: DELETE_ORPHAN on a many-to-one would delete what others still hold. Put it on the other side, which has many, or say singleParent = true if no Node ever has more than one."),
                alone(
                        "ORPHAN_OF_MANY",
                        TREE.replace(
                                "§",
                                "@Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) private Node parent;"),
                        "parent;",
                        "Node.parent: DELETE_ORPHAN on a many-to-one would delete what others still hold. Put it on the other side, which has many, or say singleParent = true if no Node ever has more than one."),
                alone(
                        "ORPHAN_OF_MANY",
                        PAIR.replace(
                                "§",
                                "@Relationship(secondary = \"ab\", cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN}) private List<B> bs;"),
                        "bs;",
                        "A.bs: DELETE_ORPHAN on a many-to-many would delete what others still hold. Put it on the other side, which has many, or say singleParent = true if no B ever has more than one."),
                alone(
                        "SINGLE_PARENT",
                        PAIR.replace(
                                "§",
                                "@ForeignKey(\"b.id\") private Long bId;\n@Relationship(singleParent = true) private B b;"),
                        "private B b;",
                        "A.b: singleParent needs to know which B has a parent already. Give B the other side, and name it with backPopulates, or say cascade = {ALL, DELETE_ORPHAN}."),
                in(
                        "PASSIVE_DELETES",
                        AUTHOR,
                        "@Relationship(backPopulates = \"posts\", passiveDeletes = Passive.TRUE) private User author;",
                        "Post.author: passiveDeletes says which rows that refer to this one are left to the database, and here the foreign key is in this row. Put it on the other side."),
                in(
                        "PASSIVE_DELETES",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", passiveDeletes = Passive.ALL, cascade = Cascade.ALL) private List<Post> posts;",
                        "User.posts: passiveDeletes = ALL leaves all rows to the database, and cascade deletes them. Say passiveDeletes = Passive.TRUE to leave only what is not loaded, or take DELETE away."),
                in(
                        "PASSIVE_UPDATES",
                        AUTHOR,
                        "@Relationship(backPopulates = \"posts\", passiveUpdates = false) private User author;",
                        "Post.author: passiveUpdates = false says that a key which changes is written into the rows that refer to it, and here the foreign key is in this row. Put it on the other side, which finds these rows."),
                in(
                        "VIEW_ONLY",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", viewOnly = true, cascade = Cascade.ALL) private List<Post> posts;",
                        "User.posts: cascade says what is done to objects through a relationship that is only read (viewOnly = true). Take away the one or the other."),
                in(
                        "VIEW_ONLY",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", viewOnly = true, postUpdate = true) private List<Post> posts;",
                        "User.posts: postUpdate is about writing, and nothing is written through a relationship with viewOnly = true. Take away the one or the other."),
                alone(
                        "POST_UPDATE",
                        PAIR.replace("§", "@Relationship(secondary = \"ab\", postUpdate = true) private List<B> bs;"),
                        "bs;",
                        "A.bs: postUpdate is about a foreign key in the row of an entity; rows of an association table come after both sides anyway. Take it away."),
                in(
                        "NEVER_LOADED",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", lazy = Lazy.DYNAMIC, lazyBatchSize = 5) private Collection<Post> posts;",
                        "User.posts: lazyBatchSize says for how many objects a collection is loaded together, and with lazy = DYNAMIC it is not loaded. Take it away."),
                in(
                        "NEVER_LOADED",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", lazy = Lazy.WRITE_ONLY, orderBy = \"title\") private Collection<Post> posts;",
                        "User.posts: orderBy says in which order a collection is read, and with lazy = WRITE_ONLY it is not read. Say the order in the query that has withParent, or use Lazy.DYNAMIC."),
                in(
                        "JOIN_DEPTH",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", joinDepth = 2) private List<Post> posts;",
                        "User.posts: joinDepth says how deep joins go through the same entity, and with lazy = SELECT nothing is joined. Say lazy = Lazy.JOINED or Lazy.SUBQUERY, too, or take it away."),
                in(
                        "BAD_SIZE",
                        POSTS,
                        "@Relationship(backPopulates = \"author\", lazyBatchSize = -2) private List<Post> posts;",
                        "User.posts: lazyBatchSize and joinDepth cannot be negative. Give a number above 0, or none for the default."));
    }
}
