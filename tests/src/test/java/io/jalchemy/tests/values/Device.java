package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UserType;

/** Has columns of types that only one database has, as texts. */
@Entity(table = "devices")
public class Device {

    /** A text that a database has a type for. */
    abstract static class Named implements UserType<String, String> {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String toDatabase(String value) {
            return value;
        }

        @Override
        public String toJava(String value) {
            return value;
        }

        @Override
        public Class<String> databaseType() {
            return String.class;
        }

        @Override
        public String databaseTypeName() {
            return name;
        }

        @Override
        public boolean mutable() {
            return false;
        }
    }

    /** An address of a network. */
    public static final class Inet extends Named {
        public Inet() {
            super("inet");
        }
    }

    /** A point. */
    public static final class Point extends Named {
        public Point() {
            super("point");
        }
    }

    /** XML. */
    public static final class Xml extends Named {
        public Xml() {
            super("xml");
        }
    }

    /** Words to search for. */
    public static final class Words extends Named {
        public Words() {
            super("tsvector");
        }
    }

    /** A length of time that may have months. */
    public static final class Interval extends Named {
        public Interval() {
            super("interval");
        }
    }

    @PrimaryKey
    @MappedColumn(type = Inet.class)
    private String address;

    @MappedColumn(type = Inet.class, nullable = Nullness.TRUE)
    private String gateway;

    @MappedColumn(type = Point.class, nullable = Nullness.TRUE)
    private String place;

    @MappedColumn(type = Xml.class, nullable = Nullness.TRUE)
    private String config;

    @MappedColumn(type = Words.class, nullable = Nullness.TRUE)
    private String words;

    @MappedColumn(type = Interval.class, nullable = Nullness.TRUE)
    private String age;

    public Device(String address) {
        this.address = address;
    }

    public String getAddress() {
        return address;
    }

    /** All but the key, in order. */
    public String[] values() {
        return new String[] {gateway, place, config, words, age};
    }

    /** Sets all but the key, in order. */
    public void values(String... values) {
        this.gateway = values[0];
        this.place = values[1];
        this.config = values[2];
        this.words = values[3];
        this.age = values[4];
    }
}
