package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** One entity for each type of times: as a key that the program gives, and as a column. */
public final class TimeKeyTypes {

    private TimeKeyTypes() {}

    /** A key of type {@code OffsetDateTime}. */
    @Entity(table = "keyed_offset")
    public static class OffsetKeyed implements KeyTypes.Keyed<OffsetDateTime> {

        @PrimaryKey
        private OffsetDateTime id;

        @MappedColumn(name = "the_value")
        private OffsetDateTime value;

        private String payload;

        public OffsetKeyed(OffsetDateTime id, OffsetDateTime value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public OffsetDateTime getKey() {
            return id;
        }

        @Override
        public OffsetDateTime getValue() {
            return value;
        }

        @Override
        public void setValue(OffsetDateTime value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }

    /** A key of type {@code ZonedDateTime}. */
    @Entity(table = "keyed_zoned")
    public static class ZonedKeyed implements KeyTypes.Keyed<ZonedDateTime> {

        @PrimaryKey
        private ZonedDateTime id;

        @MappedColumn(name = "the_value")
        private ZonedDateTime value;

        private String payload;

        public ZonedKeyed(ZonedDateTime id, ZonedDateTime value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public ZonedDateTime getKey() {
            return id;
        }

        @Override
        public ZonedDateTime getValue() {
            return value;
        }

        @Override
        public void setValue(ZonedDateTime value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }

    /** A key of type {@code Instant}. */
    @Entity(table = "keyed_moment")
    public static class MomentKeyed implements KeyTypes.Keyed<Instant> {

        @PrimaryKey
        private Instant id;

        @MappedColumn(name = "the_value")
        private Instant value;

        private String payload;

        public MomentKeyed(Instant id, Instant value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Instant getKey() {
            return id;
        }

        @Override
        public Instant getValue() {
            return value;
        }

        @Override
        public void setValue(Instant value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }

    /** A key of type {@code LocalDateTime}. */
    @Entity(table = "keyed_local")
    public static class LocalKeyed implements KeyTypes.Keyed<LocalDateTime> {

        @PrimaryKey
        private LocalDateTime id;

        @MappedColumn(name = "the_value")
        private LocalDateTime value;

        private String payload;

        public LocalKeyed(LocalDateTime id, LocalDateTime value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public LocalDateTime getKey() {
            return id;
        }

        @Override
        public LocalDateTime getValue() {
            return value;
        }

        @Override
        public void setValue(LocalDateTime value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }

    /** A key of type {@code LocalTime}. */
    @Entity(table = "keyed_clock")
    public static class ClockKeyed implements KeyTypes.Keyed<LocalTime> {

        @PrimaryKey
        private LocalTime id;

        @MappedColumn(name = "the_value")
        private LocalTime value;

        private String payload;

        public ClockKeyed(LocalTime id, LocalTime value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public LocalTime getKey() {
            return id;
        }

        @Override
        public LocalTime getValue() {
            return value;
        }

        @Override
        public void setValue(LocalTime value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }

    /** A key of type {@code LocalDate}. */
    @Entity(table = "keyed_day")
    public static class DayKeyed implements KeyTypes.Keyed<LocalDate> {

        @PrimaryKey
        private LocalDate id;

        @MappedColumn(name = "the_value")
        private LocalDate value;

        private String payload;

        public DayKeyed(LocalDate id, LocalDate value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public LocalDate getKey() {
            return id;
        }

        @Override
        public LocalDate getValue() {
            return value;
        }

        @Override
        public void setValue(LocalDate value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }

    /** A key of type {@code Duration}. */
    @Entity(table = "keyed_length")
    public static class LengthKeyed implements KeyTypes.Keyed<Duration> {

        @PrimaryKey
        private Duration id;

        @MappedColumn(name = "the_value")
        private Duration value;

        private String payload;

        public LengthKeyed(Duration id, Duration value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Duration getKey() {
            return id;
        }

        @Override
        public Duration getValue() {
            return value;
        }

        @Override
        public void setValue(Duration value) {
            this.value = value;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public void setPayload(String payload) {
            this.payload = payload;
        }
    }
}
