package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.undefer;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.orm.Session;

/** One object, the session that it is in, and the value that the program got from it. */
final class MutableScene<E, V> {
    final SessionFixture fixture;
    final MutableKind<E, V> kind;
    Session session;
    E object;
    Long id;
    V value;

    MutableScene(SessionFixture fixture, MutableKind<E, V> kind) {
        this.fixture = fixture;
        this.kind = kind;
        this.session = fixture.sessions.open();
    }

    E fresh() {
        E made = kind.make().apply("first");
        kind.set().accept(made, kind.value().get());
        return made;
    }

    /** Puts a row there, and leaves the session without objects. */
    void insert() {
        E made = fresh();
        session.add(made);
        session.commit();
        id = kind.id().apply(made);
        session.expungeAll();
    }

    void load() {
        insert();
        object = session.getOne(kind.entity(), id);
    }

    /** Loads the object, also if the attribute is not loaded with it. */
    void loadWhole() {
        insert();
        object = session.getOne(kind.entity(), id, undefer(kind.attribute()));
    }

    void get() {
        value = kind.get().apply(object);
    }

    void query() {
        session.scalars(select(kind.attribute()).limit(1)).all();
    }

    void reopen() {
        session.close();
        session = fixture.sessions.open();
    }

    Object row() {
        return fixture.sessions.fromTransaction(
                other -> MutableKind.comparable(kind.get().apply(other.getOne(kind.entity(), id))));
    }
}
