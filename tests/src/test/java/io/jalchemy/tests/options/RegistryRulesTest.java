package io.jalchemy.tests.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UniqueConstraint;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a registry refuses of tables that javac cannot see together, and what it makes of keys of several parts. */
class RegistryRulesTest {

    @Entity(table = "owners")
    static class Owner {
        @PrimaryKey
        private @Nullable Long id;
    }

    @Entity(table = "owners")
    static class Landlord {
        @PrimaryKey
        private @Nullable Long id;

        private String name = "";
    }

    @Entity(table = "owners")
    static class SameOwner {
        @PrimaryKey
        private @Nullable Long id;
    }

    @Entity(table = "stray_tables")
    static class StrayTable {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("owner.id")
        private @Nullable Long ownerId;
    }

    @Entity(table = "stray_columns")
    static class StrayColumn {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("owners.idd")
        private @Nullable Long ownerId;
    }

    @Entity(table = "stray_types")
    static class StrayType {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("owners.id")
        private @Nullable UUID ownerId;
    }

    @Entity(table = "stray_texts")
    static class StrayText {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("owners.id")
        private @Nullable String ownerId;
    }

    /** An int may hold a long's key: databases compare them. */
    @Entity(table = "narrow")
    static class Narrow {
        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("owners.id")
        private @Nullable Integer ownerId;
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "FOREIGN_KEY_TARGET",
                        "StrayTable.ownerId: @ForeignKey(\"owner.id\") refers to table \"owner\", which is not there. Did you mean"
                                + " \"owners.id\"?",
                        List.of(StrayTablePath.STRAY_TABLE)),
                Arguments.of(
                        "FOREIGN_KEY_TARGET",
                        "StrayColumn.ownerId: @ForeignKey(\"owners.idd\") refers to column \"idd\", and table \"owners\" has none"
                                + " of that name. Did you mean \"owners.id\"?",
                        List.of(StrayColumnPath.STRAY_COLUMN)),
                Arguments.of(
                        "FOREIGN_KEY_TYPE",
                        "StrayType.ownerId is UUID and refers to owners.id, which is Long",
                        List.of(StrayTypePath.STRAY_TYPE)),
                Arguments.of(
                        "FOREIGN_KEY_TYPE",
                        "StrayText.ownerId is String and refers to owners.id, which is Long",
                        List.of(StrayTextPath.STRAY_TEXT)),
                Arguments.of(
                        "TABLE_TWICE",
                        "Owner and Landlord both have the table \"owners\"",
                        List.of(LandlordPath.LANDLORD)),
                Arguments.of(
                        "TABLE_TWICE",
                        "Owner and SameOwner both have the table \"owners\"",
                        List.of(SameOwnerPath.SAME_OWNER)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeAcrossTables_isRefusedByTheRegistry(String code, String message, List<EntityPath<?, ?>> entities) {
        List<EntityPath<?, ?>> all = new ArrayList<>(List.of(OwnerPath.OWNER));
        all.addAll(entities);
        assertThatThrownBy(() -> Registry.of(all.toArray(EntityPath<?, ?>[]::new)))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith("[" + code + "]");
        assertThatCode(() -> Registry.of(OwnerPath.OWNER, NarrowPath.NARROW)).doesNotThrowAnyException();
    }

    /** A subclass without a table says that it shares its parent's; registries of their own are two programs' views. */
    @Test
    void oneTable_isSharedByAHierarchy_andByRegistriesOfTheirOwn() {
        assertThatCode(() -> Registry.of(TalePath.TALE, FablePath.FABLE)).doesNotThrowAnyException();
        Registry.of(OwnerPath.OWNER);
        assertThatCode(() -> Registry.of(LandlordPath.LANDLORD)).doesNotThrowAnyException();
    }

    /** One with a key of two parts. */
    @Entity(table = "places")
    static class Place {
        @PrimaryKey
        private int x;

        @PrimaryKey
        private int y;

        @Relationship(secondary = "visits", backPopulates = "places")
        private List<Visitor> visitors = new ArrayList<>();
    }

    /** One with a key of one part. */
    @Entity(table = "visitors")
    static class Visitor {
        @PrimaryKey
        private @Nullable Long id;

        @Relationship(secondary = "visits", backPopulates = "visitors")
        private List<Place> places = new ArrayList<>();
    }

    @Test
    void associationTable_ofAKeyOfTwoParts_hasOneForeignKeyForBoth() {
        assertThat(Trial.ddl(PlacePath.PLACE))
                .contains("FOREIGN KEY (place_x, place_y) REFERENCES places (x, y)")
                .contains("FOREIGN KEY (visitor_id) REFERENCES visitors (id)")
                .contains("PRIMARY KEY (place_x, place_y, visitor_id)");
    }

    /** Where a part of the key refers and is referred to, javac does not know the direction; the registry does. */
    @Entity(table = "links")
    @ForeignKeyConstraint(
            value = {"chain", "nextPlace"},
            targets = {"links.chain", "links.place"})
    static class Link {
        @PrimaryKey
        private int chain;

        @PrimaryKey
        private int place;

        private @Nullable Integer nextPlace;

        @Relationship(
                remoteSide = "chain",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private @Nullable Link next;
    }

    @Test
    void deleteOrphan_onAManyToOneOfASelfReference_isRefusedByTheRegistry() {
        assertThatThrownBy(() -> Registry.of(LinkPath.LINK))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("Link.next is MANY_TO_ONE")
                .hasMessageEndingWith("[ORPHAN_OF_MANY]");
    }

    /** Constraints of a mixin, in the table of the entity. */
    @Mixin
    @UniqueConstraint({"code", "part"})
    abstract static class Coded {
        private String code = "";
        private int part;
    }

    @Entity(table = "coded")
    static class CodedThing extends Coded {
        @PrimaryKey
        private @Nullable Long id;
    }

    @Test
    void constraintOfAMixin_isInTheTableOfItsEntities() {
        assertThat(Trial.ddl(CodedThingPath.CODED_THING)).contains("UNIQUE (code, part)");
    }

    @Entity(table = "people")
    @PolymorphicOn("kind")
    @PolymorphicIdentity("person")
    static class Person {
        @PrimaryKey
        private @Nullable Long id;

        private String name = "";
    }

    /** A constraint of a subclass without a table, over a column of the superclass. */
    @Entity
    @PolymorphicIdentity("boss")
    @UniqueConstraint({"name", "office"})
    static class Boss extends Person {
        private int office;
    }

    @Test
    void constraintOfASubclass_mayNameWhatTheSharedTableHas() {
        assertThat(Trial.ddl(BossPath.BOSS)).contains("UNIQUE (name, office)");
    }
}
