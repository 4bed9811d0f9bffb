package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UserType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Has an attribute of every type that is read from a text, or could be. */
@Entity(table = "readings")
public class Reading {

    /** Some labels. */
    public enum Color {
        RED,
        BLUE
    }

    /** A class that is kept as JSON. */
    public record Size(int width) {}

    /** A text that begins with an "x". */
    public static final class Marked implements UserType<StringBuilder, String> {

        @Override
        public String toDatabase(StringBuilder value) {
            return "x" + value;
        }

        @Override
        public StringBuilder toJava(String value) {
            if (!value.startsWith("x")) {
                throw new IllegalStateException("no mark: " + value, new IllegalArgumentException(value));
            }
            return new StringBuilder(value.substring(1));
        }

        @Override
        public Class<String> databaseType() {
            return String.class;
        }
    }

    @PrimaryKey
    private Long id;

    private BigDecimal plain;

    @MappedColumn(precision = 30, scale = 10)
    private BigDecimal exact;

    private Color color;

    @MappedColumn(name = "the_date")
    private LocalDate date;

    @MappedColumn(name = "the_time")
    private LocalTime time;

    private LocalDateTime stamp;

    private Instant instant;

    private OffsetDateTime offsetTime;

    private Duration duration;

    private UUID uuid;

    @MappedColumn(type = Json.class)
    private Size size;

    @MappedColumn(type = Marked.class)
    private StringBuilder marked;

    /** Returns the value of an attribute, as its getter would. */
    public Object value(String name) {
        return switch (name) {
            case "id" -> id;
            case "plain" -> plain;
            case "exact" -> exact;
            case "color" -> color;
            case "date" -> date;
            case "time" -> time;
            case "stamp" -> stamp;
            case "instant" -> instant;
            case "offsetTime" -> offsetTime;
            case "duration" -> duration;
            case "uuid" -> uuid;
            case "size" -> size;
            case "marked" -> marked;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
