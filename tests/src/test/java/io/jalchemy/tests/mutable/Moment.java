package io.jalchemy.tests.mutable;

import io.jalchemy.mapping.UserType;
import java.io.Serializable;
import java.time.Instant;

/** A time that can be changed, that knows nothing of equality, and that may be finer than a column. */
public class Moment implements Serializable {

    private static final long serialVersionUID = 1;

    /** When it is. */
    public Instant time;

    public Moment(Instant time) {
        this.time = time;
    }

    /** How it is kept. */
    public static class Type implements UserType<Moment, Instant> {
        @Override
        public Instant toDatabase(Moment value) {
            return value.time;
        }

        @Override
        public Moment toJava(Instant value) {
            return new Moment(value);
        }

        @Override
        public Class<Instant> databaseType() {
            return Instant.class;
        }
    }
}
