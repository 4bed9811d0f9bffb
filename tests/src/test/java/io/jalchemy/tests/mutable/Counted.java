package io.jalchemy.tests.mutable;

import io.jalchemy.mapping.UserType;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

/** Text that can be changed, and that counts how often it was looked at. */
public class Counted implements Serializable {

    private static final long serialVersionUID = 1;

    /** How often a value was converted. */
    public static final AtomicInteger CONVERTED = new AtomicInteger();

    /** What it says. */
    public String text;

    public Counted(String text) {
        this.text = text;
    }

    /** How it is kept. */
    public static class Type implements UserType<Counted, String> {
        @Override
        public String toDatabase(Counted value) {
            CONVERTED.incrementAndGet();
            return value.text;
        }

        @Override
        public Counted toJava(String value) {
            return new Counted(value);
        }

        @Override
        public Class<String> databaseType() {
            return String.class;
        }
    }
}
