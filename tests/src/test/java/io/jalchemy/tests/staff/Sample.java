package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a column of every type. */
@Entity(table = "samples")
public class Sample {

    /** Some labels. */
    public enum Color {
        RED,
        BLUE
    }

    @PrimaryKey
    private @Nullable Long id;

    private boolean flag;

    private short tiny;

    private int number;

    private long big;

    private float single;

    private double twice;

    private @Nullable Integer maybe;

    @MappedColumn(precision = 12, scale = 2)
    private @Nullable BigDecimal price;

    private @Nullable BigInteger huge;

    @MappedColumn(name = "the_text")
    private @Nullable String text;

    @MappedColumn(name = "the_bytes")
    private byte @Nullable [] bytes;

    private @Nullable LocalDate day;

    @MappedColumn(name = "the_time")
    private @Nullable LocalTime time;

    private @Nullable LocalDateTime moment;

    private @Nullable Instant instant;

    @MappedColumn(name = "the_offset")
    private @Nullable OffsetDateTime offset;

    private @Nullable Duration length;

    @MappedColumn(name = "the_uuid")
    private @Nullable UUID uuid;

    @MappedColumn(length = 10)
    private @Nullable Color color;

    @MappedColumn(name = "the_truth")
    private @Nullable Boolean truth;

    public @Nullable Long getId() {
        return id;
    }

    /** All values, in order. */
    public Object[] values() {
        return new Object[] {
            flag, tiny, number, big, single, twice, maybe, price, huge, text, bytes, day, time, moment, instant, offset,
            length, uuid, color, truth
        };
    }

    /** Sets all values, in order. */
    public void values(Object... values) {
        this.flag = (Boolean) values[0];
        this.tiny = (Short) values[1];
        this.number = (Integer) values[2];
        this.big = (Long) values[3];
        this.single = (Float) values[4];
        this.twice = (Double) values[5];
        this.maybe = (Integer) values[6];
        this.price = (BigDecimal) values[7];
        this.huge = (BigInteger) values[8];
        this.text = (String) values[9];
        this.bytes = (byte[]) values[10];
        this.day = (LocalDate) values[11];
        this.time = (LocalTime) values[12];
        this.moment = (LocalDateTime) values[13];
        this.instant = (Instant) values[14];
        this.offset = (OffsetDateTime) values[15];
        this.length = (Duration) values[16];
        this.uuid = (UUID) values[17];
        this.color = (Color) values[18];
        this.truth = (Boolean) values[19];
    }
}
