package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.realistic.BookPath.BOOK;
import static io.jalchemy.tests.realistic.LibraryPath.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.FullFeatures;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.realistic.Library;
import io.jalchemy.tests.realistic.Library.Book;
import java.util.List;

/** Entities with everything that real code bases have behave like plain ones. */
class RealisticEntitiesTest {

    @EachDatabase
    @FullFeatures
    void graph_isStoredChangedLoadedAndDeleted(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LIBRARY, BOOK);
        Library library = new Library("city");
        Book first = new Book(library, "b", 100);
        new Book(library, "a", 50);
        assertThat(first.getLibrary() == library).isTrue();
        try (Session session = fixture.sessions.open()) {
            session.add(library);
            session.commit();
            assertThat(fixture.verbs()).containsExactly("INSERT libraries", "INSERT books");
            assertThat(library.getCreatedAt()).isNotNull();
            assertThat(library.pages()).isEqualTo(150);
            session.commit();
        }
        try (Session session = fixture.sessions.open()) {
            List<Library> found = session.scalars(
                            select(LIBRARY).options(joinedLoad(LIBRARY.books)).where(LIBRARY.name.eq("city")))
                    .all();
            assertThat(found).hasSize(1);
            Library own = found.get(0);
            assertThat(own == session.get(LIBRARY, library.getId())).isTrue();
            assertThat(own.getBooks().stream().map(Book::businessKey)).containsExactly("a", "b");
            assertThat(own.pages()).isEqualTo(150);
            fixture.forget();
            session.flush();
            assertThat(fixture.sent())
                    .as("pages++ and pages-- leave the value as it was")
                    .isEmpty();
            own.getBooks().remove(0);
            new Book(own, "c", 7);
            session.commit();
            assertThat(fixture.rows("books")).isEqualTo(2);
            assertThat(own.pages()).isEqualTo(107);
            session.delete(own);
            session.commit();
            assertThat(fixture.rows("books")).isZero();
            assertThat(fixture.rows("libraries")).isZero();
        }
    }
}
