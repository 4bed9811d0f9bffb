package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.containsEager;
import static io.jalchemy.orm.Loading.innerJoinedLoad;
import static io.jalchemy.orm.Loading.joinedLoad;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.alias;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Session;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.error.UnsupportedSqlException;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.tree.Join;
import io.jalchemy.sql.tree.JoinKind;
import io.jalchemy.sql.tree.Locking;
import io.jalchemy.sql.tree.Query;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.staff.Employee;
import io.jalchemy.tests.staff.EmployeePath;
import io.jalchemy.tests.staff.Manager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rows queries over entities lock: those of what the program selects from, not what is joined to it by the mapping. */
class LockingTest {

    private static final EmployeePath BOSS = alias(EMPLOYEE, "b");
    private static final Select<Employee> WORKER = select(EMPLOYEE).where(EMPLOYEE.name.eq("worker"));
    private static final Select<Employee> WITH_BOSS =
            select(EMPLOYEE).join(EMPLOYEE.boss.of(BOSS)).where(EMPLOYEE.name.eq("worker"));

    /**
     * What a query locks.
     *
     * @param locked names of employees whose rows in their first table are locked, and of those in the table of managers
     */
    private record Case(Query<?> query, String text, List<String> locked) {}

    private static Map<String, Case> cases() {
        Map<String, Case> all = new LinkedHashMap<>();
        List<String> both = List.of("chief", "worker");
        List<String> worker = List.of("worker");
        List<String> chief = List.of("chief");
        List<String> manager = List.of("chief", "manager chief");
        all.put("columns alone", of(select(EMPLOYEE.name).forUpdate(), "FOR UPDATE", both));
        all.put("hierarchy", of(select(EMPLOYEE).forUpdate(), "FOR UPDATE OF employees", both));
        all.put("hierarchy, named", of(select(EMPLOYEE).forUpdateOf(EMPLOYEE), "FOR UPDATE OF employees", both));
        all.put("alias of a hierarchy", of(select(BOSS).forUpdate(), "FOR UPDATE OF b", both));
        all.put("subclass", of(select(MANAGER).forUpdate(), "FOR UPDATE", manager));
        all.put(
                "subclass, named",
                of(select(MANAGER).forUpdateOf(MANAGER), "FOR UPDATE OF employees, managers", manager));
        all.put(
                "joined reference",
                of(WORKER.options(joinedLoad(EMPLOYEE.boss)).forUpdate(), "FOR UPDATE OF employees", worker));
        all.put(
                "reference joined inside",
                of(WORKER.options(innerJoinedLoad(EMPLOYEE.boss)).forUpdate(), "FOR UPDATE OF employees", worker));
        all.put(
                "joined collection",
                of(WORKER.options(joinedLoad(EMPLOYEE.reports)).forUpdate(), "FOR UPDATE OF employees", worker));
        all.put(
                "joined beside a subclass",
                of(
                        select(MANAGER).options(joinedLoad(MANAGER.reports)).forUpdate(),
                        "FOR UPDATE OF employees, managers",
                        manager));
        all.put(
                "joined collection around LIMIT",
                of(
                        select(EMPLOYEE)
                                .options(joinedLoad(EMPLOYEE.reports))
                                .orderBy(EMPLOYEE.name.desc())
                                .limit(1)
                                .forUpdate(),
                        "FOR UPDATE OF employees)",
                        worker));
        all.put(
                "loaded by a statement of its own",
                of(select(MANAGER).options(selectInLoad(MANAGER.reports)).forUpdate(), "FOR UPDATE", manager));
        all.put("joined by the program", of(WITH_BOSS.forUpdate(), "FOR UPDATE OF employees, b", both));
        all.put("one of two", of(WITH_BOSS.forUpdateOf(EMPLOYEE), "FOR UPDATE OF employees", worker));
        all.put("the other of two", of(WITH_BOSS.forUpdateOf(BOSS), "FOR UPDATE OF b", chief));
        all.put("both of two", of(WITH_BOSS.forUpdateOf(BOSS, EMPLOYEE), "FOR UPDATE OF b, employees", both));
        all.put(
                "joined by the program and loaded from that",
                of(
                        WITH_BOSS.options(containsEager(EMPLOYEE.boss.of(BOSS))).forUpdateOf(EMPLOYEE),
                        "FOR UPDATE OF employees",
                        worker));
        all.put(
                "optional, not named",
                of(
                        select(EMPLOYEE)
                                .outerJoin(EMPLOYEE.boss.of(BOSS))
                                .where(EMPLOYEE.name.eq("chief"))
                                .forUpdateOf(EMPLOYEE),
                        "FOR UPDATE OF employees",
                        chief));
        all.put(
                "another lock, those of others left out",
                of(
                        WORKER.locked(Locking.NO_KEY_UPDATE.of(EMPLOYEE)).skipLocked(),
                        "FOR NO KEY UPDATE OF employees SKIP LOCKED",
                        worker));
        return all;
    }

    private static Case of(Query<?> query, String text, List<String> locked) {
        return new Case(query, text, locked);
    }

    private static SessionFixture staff(TestDatabase database) {
        SessionFixture staff = new SessionFixture(database, EMPLOYEE, MANAGER);
        staff.sessions.inTransaction(session -> {
            Employee worker = new Employee("worker");
            worker.setBoss(new Manager("chief", "head"));
            session.addAll(List.of(worker, worker.getBoss()));
        });
        return staff;
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void rowsOfWhatIsNamed_areLocked_andNoOthers(TestDatabase database) {
        SessionFixture staff = staff(database);
        cases().forEach((name, each) -> {
            try (Session session = staff.sessions.open()) {
                staff.forget();
                assertThat(session.execute(each.query()).all()).as(name).isNotEmpty();
                assertThat(staff.sent().get(0)).as(name).contains(" " + each.text());
                assertThat(locked(staff)).as(name).isEqualTo(each.locked());
            }
        });
    }

    /** Names of the employees whose rows another transaction cannot have. */
    private static List<String> locked(SessionFixture staff) {
        List<String> locked = new ArrayList<>();
        for (String name : List.of("chief", "worker")) {
            if (isLocked(staff, "employees WHERE name = '" + name + "'")) {
                locked.add(name);
            }
        }
        if (isLocked(staff, "managers")) {
            locked.add("manager chief");
        }
        return locked;
    }

    private static boolean isLocked(SessionFixture staff, String rows) {
        return staff.rows("(SELECT 1 FROM " + rows + " FOR UPDATE SKIP LOCKED) AS free") == 0;
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void entityThatIsNotNamed_isNotRefreshed(TestDatabase database) {
        SessionFixture staff = staff(database);
        try (Session session = staff.sessions.open()) {
            Employee worker = session.scalars(WORKER).one();
            Employee chief = worker.getBoss();
            staff.sessions.inTransaction(other -> other.scalars(select(EMPLOYEE)).all().stream()
                    .filter(each -> each.getName().equals("chief"))
                    .forEach(each -> each.setName("boss")));
            session.execute(WITH_BOSS
                            .options(containsEager(EMPLOYEE.boss.of(BOSS)))
                            .forUpdateOf(EMPLOYEE))
                    .all();
            assertThat(chief.getName()).isEqualTo("chief");
            session.execute(WORKER.options(joinedLoad(EMPLOYEE.boss)).forUpdate())
                    .all();
            assertThat(chief.getName()).isEqualTo("chief");
            session.execute(WITH_BOSS
                            .options(containsEager(EMPLOYEE.boss.of(BOSS)))
                            .forUpdateOf(BOSS))
                    .all();
            assertThat(chief.getName()).isEqualTo("boss");
        }
    }

    @EachDatabase(requires = Feature.ROW_LOCKS)
    void whatTheStatementDoesNotSelectFrom_isRefused(TestDatabase database) {
        SessionFixture staff = staff(database);
        try (Session session = staff.sessions.open()) {
            assertThatThrownBy(() -> session.execute(select(EMPLOYEE).forUpdateOf(BOSS)))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("FOR UPDATE OF b")
                    .hasMessageContaining("[LOCK_OF_ANOTHER]");
            Join join = new Join(EMPLOYEE, JoinKind.INNER, BOSS, null);
            assertThatThrownBy(() -> select(EMPLOYEE).forUpdateOf(join)).hasMessageContaining("[LOCK_OF_JOIN]");
        }
    }

    @EachDatabase
    void lockOfAnEntity_isPrinted(TestDatabase database) {
        assertThat(select(EMPLOYEE.name).forUpdateOf(EMPLOYEE)).asString().endsWith("FOR UPDATE OF Employee");
        assertThat(WITH_BOSS.forUpdateOf(BOSS)).asString().endsWith("FOR UPDATE OF b");
    }

    /**
     * What PostgreSQL refuses to lock, since an outer join may have no row of it, is refused before it is sent; what it takes, because
     * a condition makes an inner join of the outer one, is sent.
     */
    @EachDatabase
    void whatAnOuterJoinMayLack_isRefused_namingTheWayOut(TestDatabase database) {
        if (database.kind() != TestDatabase.Kind.POSTGRESQL) {
            return;
        }
        SessionFixture staff = staff(database);
        Select<Employee> optional = select(EMPLOYEE).outerJoin(EMPLOYEE.boss.of(BOSS));
        EmployeePath next = alias(EMPLOYEE, "n");
        Map<Query<?>, String> refused = new LinkedHashMap<>();
        refused.put(optional.forUpdate(), "b");
        refused.put(optional.forUpdateOf(BOSS), "b");
        refused.put(optional.forUpdateOf(EMPLOYEE, BOSS), "b");
        refused.put(optional.locked(Locking.NO_KEY_UPDATE), "b");
        refused.put(optional.forUpdate().skipLocked(), "b");
        refused.put(optional.where(BOSS.id.isNull()).forUpdate(), "b");
        refused.put(optional.where(EMPLOYEE.name.eq("worker")).forUpdate(), "b");
        refused.put(optional.options(containsEager(EMPLOYEE.boss.of(BOSS))).forUpdate(), "b");
        refused.put(optional.options(joinedLoad(EMPLOYEE.reports)).forUpdate(), "b");
        refused.put(optional.outerJoin(BOSS.boss.of(next)).forUpdateOf(BOSS), "b");
        refused.put(optional.outerJoin(BOSS.boss.of(next)).forUpdate(), "b, n");
        refused.put(select(EMPLOYEE.name).outerJoin(EMPLOYEE.boss.of(BOSS)).forUpdate(), "b");
        refused.put(
                select(EMPLOYEE.name, BOSS.name)
                        .outerJoin(EMPLOYEE.boss.of(BOSS))
                        .forUpdate(),
                "b");
        refused.put(select(MANAGER).outerJoin(MANAGER.boss.of(BOSS)).forUpdate(), "b");
        refused.put(
                select(EMPLOYEE.name, next.name)
                        .outerJoin(EMPLOYEE.boss.of(BOSS))
                        .forUpdate(),
                "b");
        List<Query<?>> taken = List.of(
                optional.forUpdateOf(EMPLOYEE),
                optional.where(BOSS.name.eq("chief")).forUpdate(),
                optional.where(BOSS.id.isNotNull()).forUpdate(),
                optional.outerJoin(BOSS.boss.of(next))
                        .where(BOSS.name.eq("chief"))
                        .forUpdateOf(EMPLOYEE, BOSS),
                optional.join(BOSS.reports.of(next)).forUpdate(),
                optional.options(containsEager(EMPLOYEE.boss.of(BOSS))).forUpdateOf(EMPLOYEE),
                select(MANAGER).outerJoin(MANAGER.boss.of(BOSS)).forUpdateOf(MANAGER));
        try (Session session = staff.sessions.open()) {
            refused.forEach((query, names) -> {
                staff.forget();
                assertThatThrownBy(() -> session.execute(query))
                        .as(query.toString())
                        .isInstanceOf(UnsupportedSqlException.class)
                        .hasMessageContaining("FOR UPDATE of " + names + ", ")
                        .hasMessageContaining("forUpdateOf(…)")
                        .hasMessageContaining("[OPTIONAL_ROW_LOCKS]");
                assertThat(staff.sent()).isEmpty();
            });
            taken.forEach(query -> assertThatCode(() -> session.execute(query).all())
                    .as(query.toString())
                    .doesNotThrowAnyException());
        }
    }

    @EachDatabase
    void databaseWithoutRowLocks_refuses(TestDatabase database) {
        SessionFixture staff = staff(database);
        if (database.kind().dialect().has(Feature.ROW_LOCKS)) {
            return;
        }
        try (Session session = staff.sessions.open()) {
            cases().forEach((name, each) -> assertThatThrownBy(() -> session.execute(each.query()))
                    .as(name)
                    .hasMessageContaining("FOR UPDATE"));
        }
    }
}
