package mapping;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UtcNow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The five shapes of relationships. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Shapes {

    // region many-to-one
    @Entity(table = "authors")
    class Author {

        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(backPopulates = "author")
        private List<Book> books; // one-to-many
        // endregion

        Author(String name) {
            this.name = name;
        }

        List<Book> getBooks() {
            return books;
        }
        // region many-to-one continued
    }

    @Entity(table = "books")
    class Book {

        @PrimaryKey
        private @Nullable Long id;

        private String title;

        @ForeignKey("authors.id")
        private Long authorId; // the foreign key is on the side of the many

        @Relationship(backPopulates = "books")
        private Author author; // many-to-one
        // endregion

        Book(String title) {
            this.title = title;
        }

        String getTitle() {
            return title;
        }

        Long getAuthorId() {
            return authorId;
        }

        Author getAuthor() {
            return author;
        }

        void setAuthor(Author author) {
            this.author = author;
        }
        // region many-to-one continued
    }
    // endregion

    // region one-to-one
    @Entity(table = "persons")
    class Person {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(
                backPopulates = "holder",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private @Nullable Passport passport; // one, where the one-to-many has a list
        // endregion

        Person() {}

        @Nullable
        Passport getPassport() {
            return passport;
        }

        void setPassport(@Nullable Passport passport) {
            this.passport = passport;
        }
        // region one-to-one continued
    }

    @Entity(table = "passports")
    class Passport {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(unique = true) // no two for one person
        @ForeignKey("persons.id")
        private Long holderId;

        @Relationship(backPopulates = "passport")
        private Person holder;
        // endregion

        Passport() {}

        Person getHolder() {
            return holder;
        }
        // region one-to-one continued
    }
    // endregion

    // region many-to-many
    @Entity(table = "students")
    class Student {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(secondary = "student_courses", backPopulates = "students")
        private Set<Course> courses;
        // endregion

        Student() {}

        Set<Course> getCourses() {
            return courses;
        }
        // region many-to-many continued
    }

    @Entity(table = "courses")
    class Course {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(secondary = "student_courses", backPopulates = "courses")
        private Set<Student> students;
        // endregion

        Course() {}

        Set<Student> getStudents() {
            return students;
        }
        // region many-to-many continued
    }
    // endregion

    // region association
    @Entity(table = "musicians")
    class Musician {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(
                backPopulates = "musician",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private Set<Membership> memberships;

        List<Band> getBands() { // the short way, for those who read
            return memberships.stream().map(Membership::getBand).toList();
        }
        // endregion

        Musician() {}

        Set<Membership> getMemberships() {
            return memberships;
        }
        // region association continued
    }

    @Entity(table = "bands")
    class Band {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(
                backPopulates = "band",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        private Set<Membership> memberships;
        // endregion

        Band() {}

        Set<Membership> getMemberships() {
            return memberships;
        }
        // region association continued
    }

    @Entity(table = "memberships")
    class Membership {

        @PrimaryKey
        @ForeignKey("musicians.id")
        private Long musicianId;

        @PrimaryKey
        @ForeignKey("bands.id")
        private Long bandId;

        private String instrument;

        @MappedColumn(insertDefault = UtcNow.class)
        private Instant since;

        @Relationship(backPopulates = "memberships")
        private Musician musician;

        @Relationship(backPopulates = "memberships")
        private Band band;

        Membership(Musician musician, Band band, String instrument) {
            this.musician = musician;
            this.band = band;
            this.instrument = instrument;
        }
        // endregion

        Band getBand() {
            return band;
        }

        String getInstrument() {
            return instrument;
        }

        Instant getSince() {
            return since;
        }
        // region association continued
    }
    // endregion

    // region reference-only
    @Entity(table = "currencies")
    class Currency { // knows nothing of accounts

        @PrimaryKey
        @MappedColumn(length = 3)
        private String code;
        // endregion

        Currency(String code) {
            this.code = code;
        }
        // region reference-only continued
    }

    @Entity(table = "accounts")
    class Account {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey("currencies.code")
        private String currencyCode;

        @Relationship
        private Currency currency;
        // endregion

        Account(Currency currency) {
            this.currency = currency;
        }

        String getCurrencyCode() {
            return currencyCode;
        }
        // region reference-only continued
    }
    // endregion

    // region collection-only
    @Entity(table = "recipes")
    class Recipe {

        @PrimaryKey
        private @Nullable Long id;

        @Relationship(
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
                orderBy = "position")
        private List<Step> steps;
        // endregion

        Recipe() {}

        List<Step> getSteps() {
            return steps;
        }
        // region collection-only continued
    }

    @Entity(table = "steps")
    class Step { // has the foreign key, but no relationship

        @PrimaryKey
        private @Nullable Long id;

        private int position;

        @ForeignKey("recipes.id")
        private Long recipeId;
        // endregion

        Step(int position) {
            this.position = position;
        }

        Long getRecipeId() {
            return recipeId;
        }
        // region collection-only continued
    }
    // endregion
}
