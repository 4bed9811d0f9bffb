package io.jalchemy.tests.mistakes;

import static io.jalchemy.tests.mistakes.Mistake.alone;
import static io.jalchemy.tests.mistakes.Mistake.at;
import static io.jalchemy.tests.mistakes.Mistake.in;
import static io.jalchemy.tests.mistakes.Mistake.table;

import java.util.List;

/** Annotations of JPA in entities, which those who know it write first. */
final class JpaMistakes {

    /** All annotations of Jakarta Persistence 3.2 that may be on a class or on what is in it. */
    static final List<String> NAMES = List.of(("Access AssociationOverride AssociationOverrides AttributeOverride"
                    + " AttributeOverrides Basic Cacheable CheckConstraint CollectionTable Column Convert Converter Converts"
                    + " DiscriminatorColumn DiscriminatorValue ElementCollection Embeddable Embedded EmbeddedId Entity"
                    + " EntityListeners Enumerated EnumeratedValue ExcludeDefaultListeners ExcludeSuperclassListeners ForeignKey"
                    + " GeneratedValue Id IdClass Index Inheritance JoinColumn JoinColumns JoinTable Lob ManyToMany ManyToOne"
                    + " MapKey MapKeyClass MapKeyColumn MapKeyEnumerated MapKeyJoinColumn MapKeyJoinColumns MapKeyTemporal"
                    + " MappedSuperclass MapsId NamedEntityGraph NamedEntityGraphs NamedNativeQueries NamedNativeQuery"
                    + " NamedQueries NamedQuery NamedStoredProcedureQueries NamedStoredProcedureQuery OneToMany OneToOne OrderBy"
                    + " OrderColumn PostLoad PostPersist PostRemove PostUpdate PrePersist PreRemove PreUpdate"
                    + " PrimaryKeyJoinColumn PrimaryKeyJoinColumns SecondaryTable SecondaryTables SequenceGenerator"
                    + " SequenceGenerators SqlResultSetMapping SqlResultSetMappings Table TableGenerator TableGenerators Temporal"
                    + " Transient UniqueConstraint Version")
            .split(" "));

    private JpaMistakes() {}

    static List<Mistake> all() {
        return List.of(
                at(
                        "JPA_ANNOTATION",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @jakarta.persistence.Id private Long id;",
                        "Long id;",
                        "Post.id carries @jakarta.persistence.Id, which nothing reads here. In place of @Id write @PrimaryKey."),
                at(
                        "JPA_ANNOTATION",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @jakarta.persistence.Id @jakarta.persistence.GeneratedValue private Long id;",
                        "Long id;",
                        "Post.id carries @jakarta.persistence.Id and @jakarta.persistence.GeneratedValue, which nothing reads here. In place of @Id write @PrimaryKey. In place of @GeneratedValue write nothing: the database numbers a single whole-number @PrimaryKey; for a sequence of your own write @MappedColumn(insertSql = \"nextval('…')\")."),
                at(
                        "JPA_ANNOTATION",
                        "class Post {\n    @PrimaryKey private Long id;",
                        "class Post {\n    @PrimaryKey @javax.persistence.GeneratedValue private Long id;",
                        "Long id;",
                        "Post.id carries @javax.persistence.GeneratedValue, which nothing reads here. In place of @GeneratedValue write nothing: the database numbers a single whole-number @PrimaryKey; for a sequence of your own write @MappedColumn(insertSql = \"nextval('…')\")."),
                in(
                        "JPA_ANNOTATION",
                        "private String title;",
                        "@jakarta.persistence.Column private String title;",
                        "Post.title carries @jakarta.persistence.Column, which nothing reads here. In place of @Column write @MappedColumn."),
                in(
                        "JPA_ANNOTATION",
                        "private String title;",
                        "@jakarta.persistence.Transient private Thread title;",
                        "Post.title carries @jakarta.persistence.Transient, which nothing reads here. In place of @Transient write @Unmapped, or make the field transient."),
                in(
                        "JPA_ANNOTATION",
                        "private String title;",
                        "@org.hibernate.annotations.CreationTimestamp private Instant title;",
                        "Post.title carries @org.hibernate.annotations.CreationTimestamp, which nothing reads here. In place of @CreationTimestamp write @MappedColumn(insertDefault = UtcNow.class)."),
                in(
                        "JPA_ANNOTATION",
                        "private String title;",
                        "@org.hibernate.annotations.Other private String title;",
                        "Post.title carries @org.hibernate.annotations.Other, which nothing reads here. In place of @Other there is nothing of this name: take it away."),
                in(
                        "JPA_ANNOTATION",
                        "@Relationship(backPopulates = \"author\") private List<Post> posts;",
                        "@jakarta.persistence.OneToMany private List<Post> posts;",
                        "User.posts carries @jakarta.persistence.OneToMany, which nothing reads here. In place of @OneToMany write @Relationship(backPopulates = \"…\") on a List, Set or Map."),
                in(
                                "JPA_ANNOTATION",
                                "@ForeignKey(\"users.id\") private Long authorId;\n    @Relationship(backPopulates = \"posts\") private User author;",
                                "private Long authorId;\n    @jakarta.persistence.ManyToOne @jakarta.persistence.JoinColumn private User author;",
                                "Post.author carries @jakarta.persistence.ManyToOne and @jakarta.persistence.JoinColumn, which nothing reads here. In place of @ManyToOne write @Relationship. In place of @JoinColumn write @ForeignKey(\"table.column\") on a field that holds the key; a key of several columns is a @ForeignKeyConstraint on the class.")
                        .at("User author"),
                table(
                        "JPA_ANNOTATION",
                        "@jakarta.persistence.Table",
                        "Post carries @jakarta.persistence.Table, which nothing reads here. In place of @Table write @Entity(table = \"…\", schema = \"…\")."),
                in(
                                "JPA_ANNOTATION",
                                "private String title;",
                                "private String title;\n    @jakarta.persistence.PrePersist void before() {}",
                                "Post.before carries @jakarta.persistence.PrePersist, which nothing reads here. In place of @PrePersist call an Events listener of the session factory: beforeInsert(…).")
                        .at("void before"),
                in(
                                "JPA_ANNOTATION",
                                "private String title;",
                                "private String title;\n    @jakarta.persistence.Column String getTitle() { return title; }",
                                "Post.getTitle carries @jakarta.persistence.Column, which nothing reads here. In place of @Column write @MappedColumn.")
                        .at("String getTitle"),
                alone(
                        "JPA_ANNOTATION",
                        "@jakarta.persistence.MappedSuperclass class Base {}\n@Entity class A extends Base { @PrimaryKey private Long id; }",
                        "class Base",
                        "Base carries @jakarta.persistence.MappedSuperclass, which nothing reads here. In place of @MappedSuperclass write @Mixin."),
                alone(
                        "JPA_ANNOTATION",
                        "@Mixin class Base {\n@jakarta.persistence.Version private int version; }\n@Entity class A extends Base { @PrimaryKey private Long id; }",
                        "int version",
                        "Base.version carries @jakarta.persistence.Version, which nothing reads here. In place of @Version write @VersionId."),
                alone(
                        "NOT_MAPPED",
                        "@jakarta.persistence.Entity class A {\n@PrimaryKey private Long id; @MappedColumn(length = 5) private String name; }",
                        "@PrimaryKey",
                        "A.id carries @PrimaryKey, but the @Entity of A is jakarta.persistence.Entity, which nothing reads here. Import io.jalchemy.mapping.Entity in its place."));
    }
}
