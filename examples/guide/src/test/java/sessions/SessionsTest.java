package sessions;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static sessions.AddressPath.ADDRESS;
import static sessions.CustomerPath.CUSTOMER;
import static tracker.CommentPath.COMMENT;
import static tracker.IssuePath.ISSUE;
import static tracker.LabelPath.LABEL;
import static tracker.ProjectPath.PROJECT;
import static tracker.UserPath.USER;

import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.result.StreamedResult;
import io.jalchemy.engine.spi.ErrorKind;
import io.jalchemy.examples.guide.SampleIssues;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.ConcurrentUseException;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.orm.flush.FlushPlan;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.testkit.StatementRecorder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracker.Comment;
import tracker.Issue;
import tracker.Project;
import tracker.Status;
import tracker.User;

/** What the page on sessions says of objects. */
class SessionsTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SampleIssues.open(engine, CUSTOMER);
    private final StatementRecorder recorder = StatementRecorder.of(engine);

    @BeforeEach
    void fill() {
        SampleIssues.fill(sessions);
        recorder.clear();
    }

    @AfterEach
    void close() {
        recorder.close();
        engine.close();
    }

    private <T> T one(Select<T> statement) {
        try (Session session = sessions.open()) {
            return session.scalarOne(statement);
        }
    }

    @Test
    void inTransaction_commits_fromTransactionReturns() {
        // region in-transaction
        sessions.inTransaction(session -> session.getOne(ISSUE, 1L).setPriority(5));

        Issue issue = sessions.fromTransaction(session -> session.getOne(ISSUE, 1L));
        // endregion
        assertThat(issue.getPriority()).isEqualTo(5);
        assertThat(Inspection.of(issue).isDetached()).isTrue();
    }

    @Test
    void open_severalTransactions() {
        // region open
        try (Session session = sessions.open()) {
            Issue issue = session.getOne(ISSUE, 1L); // takes a connection, and begins a transaction
            issue.setPriority(5);
            session.commit(); // writes, commits, and gives the connection back

            issue.setStatus(Status.IN_PROGRESS); // the next transaction: the issue is loaded again when it is read
            session.rollback(); // or throw: what is not committed when the session closes is rolled back
        }
        // endregion
        assertThat(one(select(ISSUE.priority).where(ISSUE.id.eq(1)))).isEqualTo(5);
        assertThat(one(select(ISSUE.status).where(ISSUE.id.eq(1)))).isEqualTo(Status.OPEN);
    }

    @Test
    void states_andWhatMovesBetweenThem() {
        // region inspection
        User joe = new User("joe");
        boolean isNew = Inspection.of(joe).isTransient();
        // endregion
        assertThat(isNew).isTrue();
        assertThat(joe.getEmail()).isNull();
        assertThat(joe.getAssigned()).isEmpty();
        Inspection state = Inspection.of(joe);
        Session session = sessions.open();
        session.add(joe);
        assertThat(state.isPending()).isTrue();
        assertThat(recorder.count()).isZero();
        assertThat(joe.getAssigned()).isEmpty();
        session.rollback();
        assertThat(state.isTransient()).isTrue();
        session.add(joe);
        session.expunge(joe);
        assertThat(state.isTransient()).isTrue();
        session.add(joe);
        session.flush();
        assertThat(state.isPersistent()).isTrue();
        session.rollback();
        assertThat(state.isTransient()).isTrue();
        assertThat(joe.getId()).isNull();
        session.add(joe);
        session.commit();
        session.expunge(joe);
        assertThat(state.isDetached()).isTrue();
        session.add(joe);
        assertThat(state.isPersistent()).isTrue();
        session.delete(joe);
        assertThat(state.isPersistent()).as("until the flush").isTrue();
        session.add(joe);
        assertThat(session.deleted()).as("add takes the delete back").isEmpty();
        session.delete(joe);
        session.flush();
        assertThat(state.isDeleted()).isTrue();
        session.rollback();
        assertThat(state.isPersistent()).isTrue();
        session.delete(joe);
        session.commit();
        assertThat(state.isDetached()).isTrue();
        assertThatThrownBy(() -> session.add(joe)).isInstanceOf(JalchemyException.class);
        session.close();
    }

    @Test
    void identity_isOneObjectForOneRow() {
        try (Session session = sessions.open()) {
            // region identity
            Issue byKey = session.getOne(ISSUE, 1L);
            Issue byTitle = session.scalarOne(select(ISSUE).where(ISSUE.title.eq("Login fails")));
            Issue byReference = session.getOne(ISSUE, 2L).getParent();
            // byKey == byTitle && byKey == byReference
            // endregion
            assertThat(byTitle).isSameAs(byKey);
            assertThat(byReference).isSameAs(byKey);
            assertThat(recorder.count()).isEqualTo(3);
            session.getOne(ISSUE, 1L);
            assertThat(recorder.count()).as("a hit sends nothing").isEqualTo(3);
            byKey.setTitle("Log-in fails");
            session.withoutAutoflush(() -> session.scalarOne(select(ISSUE).where(ISSUE.title.eq("Login fails"))));
            assertThat(byKey.getTitle()).as("a query does not overwrite").isEqualTo("Log-in fails");
            session.flush();
            session.connection().executeText("UPDATE issues SET title = 'Logging in fails'");
            session.scalarOne(select(ISSUE).where(ISSUE.id.eq(1L)));
            assertThat(byKey.getTitle()).isEqualTo("Log-in fails");
            session.refresh(byKey);
            assertThat(byKey.getTitle()).isEqualTo("Logging in fails");
            session.rollback();
        }
    }

    @Test
    void flush_writesInOrder() throws Exception {
        // region several-changes
        sessions.inTransaction(session -> {
            session.delete(session.getOne(ISSUE, 3L));
            Issue login = session.getOne(ISSUE, 1L);
            Issue crash = new Issue("Crash at start", login.getReporter());
            crash.setProject(login.getProject());
            crash.setParent(login);
            crash.getComments().add(new Comment(login.getReporter(), "Only on Mondays."));
            session.add(crash);
            login.setPriority(5);
        });
        // endregion
        recorder.statements();
        String written = recorder.texts().stream()
                .filter(sql -> !sql.startsWith("SELECT"))
                .map(sql -> io.jalchemy.engine.SqlFormatter.format(sql) + ";\n")
                .collect(Collectors.joining());
        Shown.text("sessions/several-changes.sql", written);
    }

    @Test
    void assignment_ofTheSameValue_isNoUpdate() {
        sessions.inTransaction(session -> {
            Issue issue = session.getOne(ISSUE, 1L);
            issue.setTitle("x");
            issue.setTitle("Login fails");
        });
        recorder.assertSent("SELECT");
    }

    @Test
    void plan_saysWhatAFlushWouldDo() throws Exception {
        try (Session session = sessions.open()) {
            Issue login = session.getOne(ISSUE, 1L);
            Issue crash = new Issue("Crash at start", login.getReporter());
            crash.setProject(login.getProject());
            crash.setParent(login);
            Issue reboot = new Issue("Try a reboot", login.getReporter());
            reboot.setProject(login.getProject());
            reboot.setParent(crash);
            crash.getLabels().add(session.getOne(LABEL, 1L));
            session.delete(session.getOne(ISSUE, 3L));
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            // region plan
            for (FlushPlan.Step step : session.plan()) {
                out.printf("%s %d in %s %s%n", step.action(), step.rows(), step.table(), step.reasons());
            }
            // endregion
            Shown.text("sessions/plan.txt", printed.toString(StandardCharsets.UTF_8));
            session.rollback();
        }
    }

    @Test
    void autoflush_beforeQueries() {
        sessions.inTransaction(session -> {
            session.getOne(ISSUE, 3L).setStatus(Status.DONE);
            List<Issue> done = session.scalars(select(ISSUE).where(ISSUE.status.eq(Status.DONE)))
                    .all();
            assertThat(done).hasSize(1);
            recorder.assertSent("SELECT", "UPDATE", "SELECT");
            // region without-autoflush
            session.withoutAutoflush(() -> {
                session.getOne(ISSUE, 2L).setStatus(Status.DONE);
                session.scalars(select(ISSUE).where(ISSUE.status.eq(Status.DONE)))
                        .all(); // sends the SELECT alone
            });
            // endregion
            recorder.assertSent("SELECT", "UPDATE", "SELECT", "SELECT", "SELECT");
        });
    }

    @Test
    void backReference_isAddedByTheFlush() {
        try (Session session = sessions.open()) {
            Project web = session.getOne(PROJECT, 1L);
            User ada = session.getOne(USER, 1L);
            // region back-reference
            Issue draft = new Issue("Draft", ada);
            draft.setProject(web); // web.getIssues() has it, but nobody has called add
            session.scalars(select(LABEL)).all(); // does not write the draft
            session.commit(); // does
            // endregion
            assertThat(draft.getId()).isNotNull();
            int insert = 0;
            while (!recorder.texts().get(insert).startsWith("INSERT")) {
                insert++;
            }
            assertThat(recorder.texts().get(insert - 1))
                    .as("no insert before the query")
                    .contains("labels");
        }
    }

    @Test
    void expression_isComputedByTheDatabase() throws Exception {
        sessions.inTransaction(session -> {
            Issue issue = session.getOne(ISSUE, 1L);
            recorder.clear();
            // region expression
            session.set(issue, ISSUE.priority, ISSUE.priority.plus(1));
            // endregion
            session.flush();
            assertThat(recorder.texts().get(0)).contains("priority = issues.priority + ?");
        });
        assertThat(one(select(ISSUE.priority).where(ISSUE.id.eq(1)))).isEqualTo(1);
    }

    @Test
    void delete_setsReferencesToNull_whereThereIsNoCascade() {
        sessions.inTransaction(session -> session.getOne(ISSUE, 3L).setAssignee(session.getOne(USER, 3L)));
        // region delete
        sessions.inTransaction(session -> session.delete(session.getOne(USER, 3L))); // eve
        // endregion
        assertThat(one(select(count(ISSUE.id)).where(ISSUE.assigneeId.isNull())))
                .isEqualTo(2);
    }

    @Test
    void delete_ofWhatRowsReferTo_isRefused() throws Exception {
        Throwable refused = catchThrowable(
                () -> sessions.inTransaction(session -> session.delete(session.getOne(USER, 1L)))); // reports issues
        assertThat(refused).isInstanceOfSatisfying(DatabaseException.class, e -> {
            assertThat(e.kind()).isEqualTo(ErrorKind.FOREIGN_KEY);
        });
        Shown.text("sessions/foreign-key.txt", refused.getMessage() + "\n");
    }

    @Test
    void orphan_isDeleted_moveIsNot() {
        // region orphans
        sessions.inTransaction(session -> {
            Project web = session.getOne(PROJECT, 1L);
            Project api = session.getOne(PROJECT, 2L);
            Issue login = session.getOne(ISSUE, 1L);
            Issue cookie = session.getOne(ISSUE, 2L);

            web.getIssues().remove(cookie); // belongs to no project any more: its row is deleted
            login.setProject(api); // a move: its row is updated
        });
        // endregion
        assertThat(one(select(count(ISSUE.id)))).isEqualTo(2);
        assertThat(one(select(ISSUE.projectId).where(ISSUE.id.eq(1)))).isEqualTo(2);
        assertThat(one(select(count(COMMENT.id)))).isEqualTo(1);
    }

    @Test
    void detached_isReadable_asFarAsItIsLoaded() throws Exception {
        // region detached
        Issue issue = sessions.fromTransaction(session -> session.getOne(ISSUE, 1L));
        issue.getTitle(); // "Login fails"
        // endregion
        assertThat(issue.getTitle()).isEqualTo("Login fails");
        Throwable refused = catchThrowable(issue::getComments);
        assertThat(refused).isInstanceOf(DetachedObjectException.class);
        Shown.text("sessions/detached.txt", refused.getMessage() + "\n");
        recorder.clear();
        // region add-again
        issue.setPriority(5); // changes of a detached object are remembered
        sessions.inTransaction(session -> {
            session.add(issue); // the object itself is in the session again; sends nothing
            issue.getComments().size(); // loads
        }); // writes the priority
        // endregion
        recorder.assertSent("UPDATE", "SELECT");
        assertThat(one(select(ISSUE.priority).where(ISSUE.id.eq(1)))).isEqualTo(5);
    }

    @Test
    void merge_copiesIntoTheSessionsObject() {
        Issue issue = sessions.fromTransaction(session -> session.getOne(ISSUE, 1L));
        issue.setPriority(5);
        sessions.inTransaction(session -> {
            Issue there = session.getOne(ISSUE, 1L);
            assertThatThrownBy(() -> session.add(issue)).isInstanceOf(JalchemyException.class);
            // region merge
            Issue own = session.merge(issue); // loads the row, unless the session has it, and copies what is loaded
            // own != issue; issue stays detached
            // endregion
            assertThat(own).isSameAs(there).isNotSameAs(issue);
            assertThat(session.contains(issue)).isFalse();
        });
        assertThat(one(select(ISSUE.priority).where(ISSUE.id.eq(1)))).isEqualTo(5);
    }

    private void addCustomer() {
        sessions.inTransaction(session -> {
            Customer joe = new Customer("Joe");
            joe.setPhone("555");
            joe.getAddresses().add(new Address("Rome"));
            session.add(joe);
        });
        recorder.clear();
    }

    @Test
    void merge_ofAPartialObject_changesWhatWasAssigned() throws Exception {
        addCustomer();
        // region partial
        Customer change = new Customer();
        change.setId(1L);
        change.setName("Joseph");
        sessions.inTransaction(session -> session.merge(change));
        // endregion
        Shown.sql("sessions/partial.sql", recorder);
        assertThat(one(select(CUSTOMER.phone))).isEqualTo("555");
        assertThat(one(select(count(ADDRESS.id)))).isEqualTo(1);
        Customer erase = new Customer();
        erase.setId(1L);
        erase.setPhone(null);
        erase.getAddresses().add(new Address("Paris"));
        erase.getAddresses().clear();
        sessions.inTransaction(session -> session.merge(erase));
        assertThat(sessions.<Customer, RuntimeException>fromTransaction(session -> session.getOne(CUSTOMER, 1L))
                        .getPhone())
                .isNull();
        assertThat(one(select(CUSTOMER.name))).isEqualTo("Joseph");
        assertThat(one(select(count(ADDRESS.id)))).as("filled and emptied").isZero();
    }

    @Test
    void merge_withACollection_replacesIt() {
        addCustomer();
        Customer change = new Customer();
        change.setId(1L);
        change.getAddresses().add(new Address("Paris"));
        sessions.inTransaction(session -> session.merge(change));
        assertThat(one(select(ADDRESS.town))).isEqualTo("Paris");
    }

    @Test
    void merge_ofAnUnknownKey_inserts() {
        Customer change = new Customer("Nobody");
        change.setId(7L);
        sessions.inTransaction(session -> session.merge(change));
        assertThat(one(select(CUSTOMER.id))).isEqualTo(7);
    }

    @Test
    void rollback_restoresObjects() {
        try (Session session = sessions.open()) {
            // region rollback
            Issue changed = session.getOne(ISSUE, 1L);
            Issue deleted = session.getOne(ISSUE, 3L);
            User added = new User("joe");
            changed.setPriority(5);
            session.delete(deleted);
            session.add(added);
            session.flush();

            session.rollback();
            // endregion
            assertThat(changed.getPriority()).isZero();
            assertThat(Inspection.of(deleted).isPersistent()).isTrue();
            assertThat(Inspection.of(added).isTransient()).isTrue();
            assertThat(added.getId()).isNull();
            assertThat(added.getName()).isEqualTo("joe");
            session.add(added);
            session.commit();
            assertThat(added.getId()).isNotNull();
        }
    }

    @Test
    void failedFlush_needsARollback() {
        try (Session session = sessions.open()) {
            User twice = new User("ada");
            session.add(twice);
            assertThatThrownBy(session::flush).isInstanceOf(DatabaseException.class);
            assertThat(Inspection.of(twice).isPending()).isTrue();
            assertThatThrownBy(session::commit).hasMessageContaining("ROLLBACK_FIRST");
            session.rollback();
            twice.setName("adele");
            session.add(twice);
            session.commit();
        }
        assertThat(one(select(count(USER.id)))).isEqualTo(4);
    }

    @Test
    void nested_undoesAPart() {
        List<String> names = List.of("joe", "ada", "kim"); // there is an ada
        // region nested
        sessions.inTransaction(session -> {
            for (String name : names) {
                try {
                    session.nested(() -> session.add(new User(name)));
                } catch (DatabaseException e) {
                    if (e.kind() != ErrorKind.UNIQUE) {
                        throw e;
                    } // there is one of that name; the others are stored
                }
            }
        });
        // endregion
        assertThat(one(select(count(USER.id)))).isEqualTo(5);
    }

    @Test
    void nested_flushesAtBothEnds() {
        sessions.inTransaction(session -> {
            session.add(new User("joe"));
            session.nested(() -> {
                recorder.assertCount(1);
                session.add(new User("kim"));
            });
            recorder.assertSent("INSERT INTO users", "INSERT INTO users");
        });
    }

    @Test
    void memory_hasOneConnection() {
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            first.getOne(ISSUE, 1L);
            assertThatThrownBy(() -> second.getOne(ISSUE, 1L)).hasMessageContaining("[ONE_CONNECTION]");
        }
    }

    @Test
    void threads_mustNotShareASession() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Session session = sessions.open()) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch tried = new CountDownLatch(1);
            sessions.events().beforeUpdate(ISSUE, issue -> {
                inside.countDown();
                try {
                    tried.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            session.getOne(ISSUE, 1L).setPriority(5);
            Future<Throwable> refused = other.submit(() -> {
                inside.await();
                try {
                    return catchThrowable(() -> session.get(ISSUE, 2L));
                } finally {
                    tried.countDown();
                }
            });
            session.flush();
            assertThat(refused.get()).isInstanceOf(ConcurrentUseException.class);
            // handed over, it may be used
            assertThat(other.submit(() -> session.getOne(ISSUE, 2L)).get().getTitle())
                    .startsWith("Cookie");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void bulk_writesWithoutObjects() throws Exception {
        sessions.inTransaction(session -> {
            Issue login = session.getOne(ISSUE, 1L);
            recorder.clear();
            // region bulk
            session.execute(insert(LABEL), List.of(Map.of("name", "urgent"), Map.of("name", "later")));

            long changed = session.execute(update(ISSUE).set(ISSUE.priority, 9).where(ISSUE.title.like("Login%")))
                    .rowCount();
            // endregion
            assertThat(changed).isEqualTo(1);
            assertThat(login.getPriority()).as("the session's object follows").isEqualTo(9);
        });
        Shown.sql("sessions/bulk.sql", recorder);
        assertThat(one(select(count(LABEL.id)))).isEqualTo(3);
    }

    @Test
    void stream_readsChunks() {
        // region stream
        try (Session session = sessions.open();
                StreamedResult<Issue> issues = session.stream(select(ISSUE), 500)) {
            for (List<Issue> chunk : issues.partitions()) {
                chunk.forEach(issue -> issue.setPriority(issue.getPriority() + 1));
                session.flush();
            }
            session.commit();
        }
        // endregion
        assertThat(one(select(count(ISSUE.id)).where(ISSUE.priority.eq(1)))).isEqualTo(3);
    }

    @Test
    void cascades_all_reachRelatedObjects() {
        addCustomer();
        try (Session session = sessions.open()) {
            Customer joe = session.getOne(CUSTOMER, 1L);
            Address rome = joe.getAddresses().get(0);
            rome.setTown("x");
            session.refresh(joe);
            assertThat(rome.getTown()).as("REFRESH_EXPIRE").isEqualTo("Rome");
            joe.getAddresses(); // a refresh forgets them
            rome.setTown("y");
            session.expire(joe);
            assertThat(rome.getTown()).as("REFRESH_EXPIRE").isEqualTo("Rome");
            joe.getAddresses();
            session.expunge(joe);
            assertThat(session.contains(rome)).as("EXPUNGE").isFalse();
            session.add(joe);
            assertThat(session.contains(rome)).as("SAVE_UPDATE").isTrue();
            session.delete(joe);
            session.commit();
            assertThat(one(select(count(ADDRESS.id)))).as("DELETE").isZero();
        }
    }

    @Test
    void cascades_default_reachNewObjects_andNotTheRest() {
        try (Session session = sessions.open()) {
            Issue login = session.getOne(ISSUE, 1L);
            User reporter = login.getReporter();
            reporter.setEmail("x");
            login.setPriority(5);
            session.refresh(login);
            assertThat(reporter.getEmail()).isEqualTo("x");
            session.expunge(login);
            assertThat(session.contains(reporter)).isTrue();
            session.rollback();
        }
    }

    @Test
    void identityMap_holdsChangedObjects_cleanOnesWeakly() {
        try (Session session = sessions.open()) {
            session.getOne(ISSUE, 1L).setPriority(5); // the program keeps nothing
            System.gc();
            assertThat(session.dirty()).hasSize(1);
            session.commit();
        }
        assertThat(one(select(ISSUE.priority).where(ISSUE.id.eq(1)))).isEqualTo(5);
    }

    @Test
    void detachedObjects_areReadByManyThreads() throws Exception {
        Issue issue = sessions.fromTransaction(session -> session.getOne(ISSUE, 1L));
        ExecutorService several = Executors.newFixedThreadPool(4);
        try {
            Callable<String> read = issue::getTitle;
            for (Future<String> each : several.invokeAll(Collections.nCopies(20, read))) {
                assertThat(each.get()).isEqualTo("Login fails");
            }
        } finally {
            several.shutdown();
        }
    }

    @Test
    void close_warnsOfWhatIsNotCommitted() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            // region forgotten-commit
            try (Session session = sessions.open()) {
                session.getOne(ISSUE, 1L).setPriority(5);
                session.flush();
                session.getOne(ISSUE, 2L).setPriority(5);
            }
            // endregion
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String line = printed.toString(StandardCharsets.UTF_8);
        Shown.text(
                "sessions/forgotten-commit.txt",
                line.substring(line.indexOf("A session")).strip() + "\n");
        assertThat(one(select(ISSUE.priority).where(ISSUE.id.eq(1)))).isZero();
    }
}
