package io.jalchemy.examples.newsroom;

import static io.jalchemy.examples.newsroom.ArticlePath.ARTICLE;
import static io.jalchemy.examples.newsroom.AuthorPath.AUTHOR;
import static io.jalchemy.examples.newsroom.LabelPath.LABEL;
import static io.jalchemy.examples.newsroom.SeatPath.SEAT;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.event.EngineListener;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.DetachedObjectException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes as code bases have them, in a module that exports nothing, behave as those of the plain blog do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsroomTest {

    private EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    List<Engine> engines() {
        return List.of(Engine.create("sqlite::memory:"), Engine.create(server.getJdbcUrl("postgres", "postgres")));
    }

    private static SessionFactory sessions(Engine engine) {
        Registry registry = Registry.of(AUTHOR);
        registry.metadata().dropAll(engine);
        registry.metadata().createAll(engine);
        return SessionFactory.of(engine, registry);
    }

    private static Author ann() {
        Author ann = new Author("ann").note(LocalDate.of(2026, 2, 28));
        Article rain = new Article(ann, "Rain").note("first page");
        Article hail = new Article(ann, "Hail");
        rain.draft("short").note(7);
        rain.draft("a little longer");
        Label weather = new Label("weather");
        rain.getLabels().add(weather);
        hail.getLabels().add(weather);
        rain.getLabels().add(new Label("april"));
        ann.setContact(new Contact(null, "ann@example.org", null, null, ann));
        new Seat(ann, new Desk("window"));
        return ann;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void graph_isStoredAndReadBack(Engine engine) {
        SessionFactory sessions = sessions(engine);
        Author ann = ann();
        assertThat(ann.getArticles()).extracting(Article::getTitle).containsExactly("Rain", "Hail");
        assertThat(ann.getArticles().get(0).length()).isEqualTo(20);
        sessions.inTransaction(session -> session.add(ann));
        assertThat(ann.getId()).isNotNull();
        assertThat(ann.getCreatedAt()).isNotNull();
        assertThat(ann.getContact().getAuthorId()).isEqualTo(ann.getId());
        try (Session session = sessions.open()) {
            Author own = session.scalars(select(AUTHOR)
                            .where(AUTHOR.articles.any(ARTICLE.labels.any(LABEL.name.eq("april"))))
                            .options(
                                    selectInLoad(AUTHOR.articles).with(joinedLoad(ARTICLE.labels)),
                                    joinedLoad(AUTHOR.contact)))
                    .one();
            assertThat(own).isNotSameAs(ann).isEqualTo(ann);
            assertThat(own.getNote()).isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(own.getContact().getMail()).isEqualTo("ann@example.org");
            assertThat(own.getContact().getAuthor()).isSameAs(own);
            assertThat(own.getDesks()).extracting(Desk::getName).containsExactly("window");
            assertThat(own.getArticles()).extracting(Article::getTitle).containsExactly("Hail", "Rain");
            Article rain = own.getArticles().get(1);
            assertThat(rain.getNote()).isEqualTo("first page");
            assertThat(rain.getLabels()).extracting(Label::getName).containsExactly("april", "weather");
            assertThat(rain.getDrafts()).extracting(Article.Draft::getNote).containsExactly(7, null);
            assertThat(rain.getDrafts()).extracting(Article.Draft::getNumber).containsExactly(1, 2);
            assertThat(session.get(
                            SEAT,
                            new SeatPath.Key(own.getId(), own.getDesks().get(0).getId())))
                    .isSameAs(own.getSeats().iterator().next());
        }
        engine.close();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void changes_byTheClassesOwnMethods_areWritten(Engine engine) {
        SessionFactory sessions = sessions(engine);
        Author ann = ann();
        Author bob = new Author("bob");
        sessions.inTransaction(session -> session.addAll(List.of(ann, bob)));
        List<String> sent = new ArrayList<>();
        sessions.inTransaction(session -> {
            Author own = session.getOne(AUTHOR, ann.getId());
            Author other = session.getOne(AUTHOR, bob.getId());
            engine.listen(EngineListener.ofStatements(sent::add));
            Article hail = own.getArticles().get(0);
            hail.read();
            hail.read();
            own.getArticles().get(1).setAuthor(other);
            assertThat(own.getArticles()).containsExactly(hail);
            own.getContact().setPhone("555");
            session.flush();
            assertThat(sent)
                    .filteredOn(sql -> sql.startsWith("UPDATE contacts"))
                    .singleElement()
                    .asString()
                    .startsWith("UPDATE contacts SET phone = ")
                    .doesNotContain("mail");
            assertThat(sent)
                    .filteredOn(sql -> sql.startsWith("UPDATE articles"))
                    .hasSize(2);
            hail.getLabels().clear();
        });
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(AUTHOR.name, count(ARTICLE.id))
                                    .join(AUTHOR.articles)
                                    .groupBy(AUTHOR.name)
                                    .orderBy(AUTHOR.name))
                            .all())
                    .extracting(row -> row.v1() + " " + row.v2())
                    .containsExactly("ann 1", "bob 1");
            Article hail = session.scalars(select(ARTICLE).where(ARTICLE.title.eq("Hail")))
                    .one();
            assertThat(hail.getViews()).isEqualTo(2);
            assertThat(hail.getLabels()).isEmpty();
            assertThat(hail.getAuthor().getContact().getPhone()).isEqualTo("555");
        }
        engine.close();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void deletion_takesWhatCascadesSay_andFailuresLeaveNothing(Engine engine) {
        SessionFactory sessions = sessions(engine);
        Author ann = ann();
        sessions.inTransaction(session -> session.add(ann));
        assertThatThrownBy(() ->
                        sessions.inTransaction(session -> session.addAll(List.of(new Desk("door"), new Author("ann")))))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNIQUE));
        try (Session session = sessions.open()) {
            Author own = session.getOne(AUTHOR, ann.getId());
            session.expunge(own);
            assertThatThrownBy(own::getArticles)
                    .isInstanceOf(DetachedObjectException.class)
                    .hasMessageContaining("Author.articles is not loaded")
                    .hasMessageContaining("selectInLoad(AUTHOR.articles)");
        }
        sessions.inTransaction(session -> {
            session.delete(session.getOne(AUTHOR, ann.getId()));
            session.flush();
            for (var each : List.of(AUTHOR, ARTICLE, SEAT)) {
                assertThat(session.scalar(select(count()).from(each))).isZero();
            }
            assertThat(session.scalar(select(count()).from(DeskPath.DESK))).isEqualTo(1);
            assertThat(session.scalar(select(count()).from(LABEL))).isEqualTo(2);
        });
        engine.close();
    }
}
