package io.jalchemy.processor.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what takes the place of the annotations of JPA, and of the frequent ones of Hibernate, by their simple names. */
final class JpaCounterparts {

    private static final String KEYS = "write @PrimaryKey on each field of the key; the path has a record Key for it";
    private static final String NUMBERED =
            "write nothing: the database numbers a single whole-number @PrimaryKey; for a sequence of your own write"
                    + " @MappedColumn(insertSql = \"nextval('…')\")";
    private static final String PARTS =
            "declare the fields in the entity, or in a superclass with @Mixin; @MappedColumn(type = Json.class) keeps an"
                    + " object in one column";
    private static final String VALUES =
            "write an entity of its own with a @Relationship, or keep the values in one column with @MappedColumn(type ="
                    + " Array.class) or (type = Json.class)";
    private static final String LISTENER = "call an Events listener of the session factory: ";
    private static final String QUERY = "write a method that makes the query, with select(…)";
    private static final String MAP_KEY =
            "write @Relationship(mapKey = \"…\"), which names an attribute of the elements";
    private static final String INHERITED =
            "write @PolymorphicOn(\"…\") on the topmost entity and @PolymorphicIdentity(\"…\") on each; a subclass with"
                    + " @Entity(table = \"…\") has a table of its own";
    private static final String JOINED_KEY =
            "write nothing: the table of a subclass gets the columns of the key with a foreign key";
    private static final String CACHE = "take it away: there is no cache between sessions";
    private static final String FOREIGN_KEY =
            "write @ForeignKey(\"table.column\") on a field that holds the key; a key of several columns is a"
                    + " @ForeignKeyConstraint on the class";

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("Entity", "write @Entity of io.jalchemy.mapping"),
            Map.entry("Table", "write @Entity(table = \"…\", schema = \"…\")"),
            Map.entry("MappedSuperclass", "write @Mixin"),
            Map.entry("Id", "write @PrimaryKey"),
            Map.entry("IdClass", KEYS),
            Map.entry("EmbeddedId", KEYS),
            Map.entry("Embeddable", PARTS),
            Map.entry("Embedded", PARTS),
            Map.entry("AttributeOverride", PARTS),
            Map.entry("AttributeOverrides", PARTS),
            Map.entry("AssociationOverride", PARTS),
            Map.entry("AssociationOverrides", PARTS),
            Map.entry("GeneratedValue", NUMBERED),
            Map.entry("SequenceGenerator", NUMBERED),
            Map.entry("SequenceGenerators", NUMBERED),
            Map.entry("TableGenerator", NUMBERED),
            Map.entry("TableGenerators", NUMBERED),
            Map.entry("GenericGenerator", NUMBERED),
            Map.entry("Column", "write @MappedColumn"),
            Map.entry("Basic", "write nothing, or @MappedColumn(deferred = true) for what is to be read later"),
            Map.entry("Lob", "write nothing: String and byte[] have no limit without a length"),
            Map.entry("Temporal", "write nothing: declare the field as LocalDate, LocalDateTime or Instant"),
            Map.entry("Enumerated", "write nothing: enums are kept by name; @EnumValue gives a constant another label"),
            Map.entry("EnumeratedValue", "write @EnumValue(\"…\") on each constant"),
            Map.entry("Convert", "write @MappedColumn(type = ….class), which names a UserType"),
            Map.entry("Converter", "implement UserType and name the class in @MappedColumn(type = ….class)"),
            Map.entry("Converts", "write @MappedColumn(type = ….class), which names a UserType"),
            Map.entry("Transient", "write @Unmapped, or make the field transient"),
            Map.entry("Version", "write @VersionId"),
            Map.entry("ManyToOne", "write @Relationship"),
            Map.entry("OneToOne", "write @Relationship; it is a single one where the field is no collection"),
            Map.entry("OneToMany", "write @Relationship(backPopulates = \"…\") on a List, Set or Map"),
            Map.entry("ManyToMany", "write @Relationship(secondary = \"…\"), which names the association table"),
            Map.entry("JoinColumn", FOREIGN_KEY),
            Map.entry("JoinColumns", FOREIGN_KEY),
            Map.entry("ForeignKey", FOREIGN_KEY),
            Map.entry("JoinTable", "write @Relationship(secondary = \"…\"), which names the association table"),
            Map.entry("MapsId", "write @ForeignKey(\"table.column\") beside @PrimaryKey"),
            Map.entry("OrderBy", "write @Relationship(orderBy = \"…\")"),
            Map.entry("OrderColumn", "declare an attribute of the elements and write @Relationship(orderBy = \"…\")"),
            Map.entry("MapKey", MAP_KEY),
            Map.entry("MapKeyClass", MAP_KEY),
            Map.entry("MapKeyColumn", MAP_KEY),
            Map.entry("MapKeyEnumerated", MAP_KEY),
            Map.entry("MapKeyTemporal", MAP_KEY),
            Map.entry("MapKeyJoinColumn", MAP_KEY),
            Map.entry("MapKeyJoinColumns", MAP_KEY),
            Map.entry("ElementCollection", VALUES),
            Map.entry("CollectionTable", VALUES),
            Map.entry("Inheritance", INHERITED),
            Map.entry("DiscriminatorColumn", "write @PolymorphicOn(\"…\")"),
            Map.entry("DiscriminatorValue", "write @PolymorphicIdentity(\"…\")"),
            Map.entry("PrimaryKeyJoinColumn", JOINED_KEY),
            Map.entry("PrimaryKeyJoinColumns", JOINED_KEY),
            Map.entry("SecondaryTable", "write an entity of its own with a @Relationship"),
            Map.entry("SecondaryTables", "write an entity of its own with a @Relationship"),
            Map.entry("UniqueConstraint", "write @UniqueConstraint of io.jalchemy.mapping"),
            Map.entry("Index", "write @Index of io.jalchemy.mapping"),
            Map.entry("CheckConstraint", "write @CheckConstraint of io.jalchemy.mapping"),
            Map.entry("Access", "write nothing: fields are mapped, and getters are not"),
            Map.entry("Cacheable", CACHE),
            Map.entry("Cache", CACHE),
            Map.entry("EntityListeners", LISTENER + "beforeInsert(…) and the like"),
            Map.entry("ExcludeDefaultListeners", "take it away: listeners are named for each entity"),
            Map.entry("ExcludeSuperclassListeners", "take it away: listeners are named for each entity"),
            Map.entry("PrePersist", LISTENER + "beforeInsert(…)"),
            Map.entry("PostPersist", LISTENER + "afterInsert(…)"),
            Map.entry("PreUpdate", LISTENER + "beforeUpdate(…)"),
            Map.entry("PostUpdate", LISTENER + "afterUpdate(…)"),
            Map.entry("PreRemove", LISTENER + "beforeDelete(…)"),
            Map.entry("PostRemove", LISTENER + "afterDelete(…)"),
            Map.entry("PostLoad", "write @OnLoad"),
            Map.entry("NamedQuery", QUERY),
            Map.entry("NamedQueries", QUERY),
            Map.entry("NamedNativeQuery", QUERY),
            Map.entry("NamedNativeQueries", QUERY),
            Map.entry("NamedStoredProcedureQuery", QUERY),
            Map.entry("NamedStoredProcedureQueries", QUERY),
            Map.entry("SqlResultSetMapping", QUERY),
            Map.entry("SqlResultSetMappings", QUERY),
            Map.entry("NamedEntityGraph", "give the query a loading option: joinedLoad(…), selectInLoad(…)"),
            Map.entry("NamedEntityGraphs", "give the query a loading option: joinedLoad(…), selectInLoad(…)"),
            Map.entry("CreationTimestamp", "write @MappedColumn(insertDefault = UtcNow.class)"),
            Map.entry("UpdateTimestamp", "write @MappedColumn(insertDefault = UtcNow.class, onUpdate = UtcNow.class)"),
            Map.entry("NaturalId", "write @MappedColumn(unique = true)"),
            Map.entry("Type", "write @MappedColumn(type = ….class)"),
            Map.entry("JdbcTypeCode", "write @MappedColumn(type = Json.class), (type = Array.class) or a UserType"),
            Map.entry("BatchSize", "write @Relationship(lazyBatchSize = …)"),
            Map.entry("Fetch", "write @Relationship(lazy = …)"),
            Map.entry("Formula", "write the expression in the query"),
            Map.entry("Immutable", "take it away; @Entity(view = true) is for views"));

    private JpaCounterparts() {}

    /** Returns the counterpart of the annotation {@code simple}, as a clause; null for one that is not known. */
    static @Nullable String of(String simple) {
        return ALL.get(simple);
    }
}
