package io.jalchemy.tests.options;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.options.ChapterPath.CHAPTER;
import static io.jalchemy.tests.options.FablePath.FABLE;
import static io.jalchemy.tests.options.TalePath.TALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Loading;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/**
 * Methods with {@code @OnLoad} are called once for each object that is made from a row, when all that is loaded with it is there;
 * like SQLAlchemy's event {@code load}, not when a row is read again.
 */
class OnLoadTest {

    private static SessionFactory tales(TestDatabase database) {
        return tales(new Trial(database));
    }

    private static SessionFactory tales(Trial trial) {
        SessionFactory sessions = trial.sessions(TALE, FABLE, CHAPTER);
        sessions.inTransaction(session -> {
            Tale tale = new Tale("t");
            tale.chapters().add(new Tale.Chapter());
            tale.chapters().add(new Tale.Chapter());
            session.add(tale);
            session.flush();
            session.add(new Tale.Fable("f"));
        });
        return sessions;
    }

    @EachDatabase
    void called_whenWhatIsLoadedWithTheObjectIsThere_mixinsAndSuperclassesFirst(TestDatabase database) {
        Trial trial = new Trial(database);
        tales(trial).inTransaction(session -> {
            trial.sent();
            List<Tale> tales = session.execute(select(TALE).orderBy(TALE.id)).all();
            assertThat(trial.sent())
                    .as("tales, then chapters of all of them: no method had to load its own")
                    .hasSize(2);
            assertThat(tales.get(0).told()).containsExactly("mixin", "tale t of 2");
            assertThat(tales.get(1).told()).containsExactly("mixin", "fable f", "also");
            assertThat(tales.get(0).chapters())
                    .allSatisfy(each -> assertThat(each.loads()).isEqualTo(1));
        });
    }

    @EachDatabase
    void notCalled_forNewObjects_norWhenARowIsReadAgain(TestDatabase database) {
        tales(database).inTransaction(session -> {
            Tale made = new Tale("new");
            session.add(made);
            session.flush();
            session.refresh(made);
            assertThat(made.told()).isEmpty();
            Tale tale = session.getOne(TALE, 1L);
            tale.text();
            session.refresh(tale);
            session.expire(tale);
            tale.title();
            session.execute(select(TALE)).all();
            assertThat(tale.told()).containsExactly("mixin", "tale t of 2");
        });
    }

    @EachDatabase
    void called_howeverTheRowIsRead(TestDatabase database) {
        SessionFactory sessions = tales(database);
        sessions.inTransaction(
                session -> assertThat(session.getOne(CHAPTER, 1L).loads()).isEqualTo(1));
        sessions.inTransaction(session -> assertThat(session.execute(
                                select(CHAPTER).where(CHAPTER.id.eq(1L)).options(Loading.joinedLoad(CHAPTER.tale)))
                        .one()
                        .tale()
                        .told())
                .containsExactly("mixin", "tale t of 2"));
        sessions.inTransaction(session ->
                assertThat(session.getOne(CHAPTER, 1L).tale().told()).containsExactly("mixin", "tale t of 2"));
        sessions.inTransaction(session -> {
            List<Integer> loads = new ArrayList<>();
            try (var stream = session.stream(select(CHAPTER), 1)) {
                stream.forEach(each -> loads.add(each.loads()));
            }
            assertThat(loads).containsExactly(1, 1);
        });
        sessions.inTransaction(session -> assertThat(session.execute(
                                insert(CHAPTER).values(CHAPTER.taleId.to(1L)).returning(CHAPTER))
                        .one()
                        .loads())
                .isEqualTo(1));
        Tale detached = sessions.fromTransaction(session -> session.getOne(TALE, 1L));
        sessions.inTransaction(
                session -> assertThat(session.merge(detached).told()).containsExactly("mixin", "tale t of 3"));
    }

    @EachDatabase
    void whatTheMethodSets_isAChange_likeAnyOther(TestDatabase database) {
        Trial trial = new Trial(database);
        SessionFactory sessions = trial.sessions(CountedPath.COUNTED);
        sessions.inTransaction(session -> session.add(new Counted()));
        sessions.inTransaction(session -> session.getOne(CountedPath.COUNTED, 1L));
        sessions.inTransaction(session ->
                assertThat(session.getOne(CountedPath.COUNTED, 1L).loads()).isEqualTo(2));
    }
}
