package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.UserType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One entity for each type, those of {@link TimeKeyTypes} apart: as a key that the program gives, and as a column. */
public final class KeyTypes {

    private KeyTypes() {}

    /** What all of them have. */
    public interface Keyed<K> {

        /** The key. */
        K getKey();

        /** The column. */
        K getValue();

        /** Sets the column. */
        void setValue(K value);

        /** What is not of that type. */
        String getPayload();

        /** Sets what is not of that type. */
        void setPayload(String payload);
    }

    /** Some labels. */
    public enum Hue {
        RED,
        GREEN,
        BLUE
    }

    /** A key of type {@code byte[]}. */
    @Entity(table = "keyed_bytes")
    public static class BytesKeyed implements Keyed<byte[]> {

        @PrimaryKey
        private byte[] id;

        @MappedColumn(name = "the_value")
        private byte[] value;

        private String payload;

        public BytesKeyed(byte[] id, byte[] value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public byte[] getKey() {
            return id;
        }

        @Override
        public byte[] getValue() {
            return value;
        }

        @Override
        public void setValue(byte[] value) {
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

    /** A key of type {@code BigDecimal}. */
    @Entity(table = "keyed_price")
    public static class PriceKeyed implements Keyed<BigDecimal> {

        @PrimaryKey
        @MappedColumn(precision = 10, scale = 2)
        private BigDecimal id;

        @MappedColumn(name = "the_value", precision = 10, scale = 2)
        private BigDecimal value;

        private String payload;

        public PriceKeyed(BigDecimal id, BigDecimal value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public BigDecimal getKey() {
            return id;
        }

        @Override
        public BigDecimal getValue() {
            return value;
        }

        @Override
        public void setValue(BigDecimal value) {
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

    /** A key of type {@code BigDecimal}. */
    @Entity(table = "keyed_number")
    public static class NumberKeyed implements Keyed<BigDecimal> {

        @PrimaryKey
        private BigDecimal id;

        @MappedColumn(name = "the_value")
        private BigDecimal value;

        private String payload;

        public NumberKeyed(BigDecimal id, BigDecimal value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public BigDecimal getKey() {
            return id;
        }

        @Override
        public BigDecimal getValue() {
            return value;
        }

        @Override
        public void setValue(BigDecimal value) {
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

    /** A key of type {@code BigInteger}. */
    @Entity(table = "keyed_whole")
    public static class WholeKeyed implements Keyed<BigInteger> {

        @PrimaryKey
        private BigInteger id;

        @MappedColumn(name = "the_value")
        private BigInteger value;

        private String payload;

        public WholeKeyed(BigInteger id, BigInteger value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public BigInteger getKey() {
            return id;
        }

        @Override
        public BigInteger getValue() {
            return value;
        }

        @Override
        public void setValue(BigInteger value) {
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

    /** A key of type {@code UUID}. */
    @Entity(table = "keyed_uuid")
    public static class UuidKeyed implements Keyed<UUID> {

        @PrimaryKey
        private UUID id;

        @MappedColumn(name = "the_value")
        private UUID value;

        private String payload;

        public UuidKeyed(UUID id, UUID value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public UUID getKey() {
            return id;
        }

        @Override
        public UUID getValue() {
            return value;
        }

        @Override
        public void setValue(UUID value) {
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

    /** A key of type {@code String}. */
    @Entity(table = "keyed_text")
    public static class TextKeyed implements Keyed<String> {

        @PrimaryKey
        private String id;

        @MappedColumn(name = "the_value")
        private String value;

        private String payload;

        public TextKeyed(String id, String value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public String getKey() {
            return id;
        }

        @Override
        public String getValue() {
            return value;
        }

        @Override
        public void setValue(String value) {
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

    /** A key of type {@code Long}. */
    @Entity(table = "keyed_big")
    public static class BigKeyed implements Keyed<Long> {

        @PrimaryKey
        private Long id;

        @MappedColumn(name = "the_value")
        private Long value;

        private String payload;

        public BigKeyed(Long id, Long value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Long getKey() {
            return id;
        }

        @Override
        public Long getValue() {
            return value;
        }

        @Override
        public void setValue(Long value) {
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

    /** A key of type {@code Short}. */
    @Entity(table = "keyed_small")
    public static class SmallKeyed implements Keyed<Short> {

        @PrimaryKey
        private Short id;

        @MappedColumn(name = "the_value")
        private Short value;

        private String payload;

        public SmallKeyed(Short id, Short value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Short getKey() {
            return id;
        }

        @Override
        public Short getValue() {
            return value;
        }

        @Override
        public void setValue(Short value) {
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

    /** A key of type {@code Double}. */
    @Entity(table = "keyed_twice")
    public static class TwiceKeyed implements Keyed<Double> {

        @PrimaryKey
        private Double id;

        @MappedColumn(name = "the_value")
        private Double value;

        private String payload;

        public TwiceKeyed(Double id, Double value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Double getKey() {
            return id;
        }

        @Override
        public Double getValue() {
            return value;
        }

        @Override
        public void setValue(Double value) {
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

    /** A key of type {@code Hue}. */
    @Entity(table = "keyed_color")
    public static class ColorKeyed implements Keyed<Hue> {

        @PrimaryKey
        private Hue id;

        @MappedColumn(name = "the_value")
        private Hue value;

        private String payload;

        public ColorKeyed(Hue id, Hue value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Hue getKey() {
            return id;
        }

        @Override
        public Hue getValue() {
            return value;
        }

        @Override
        public void setValue(Hue value) {
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

    /** A key of type {@code Serial}, which knows nothing of equality. */
    @Entity(table = "keyed_serial")
    public static class SerialKeyed implements Keyed<Serial> {

        @PrimaryKey
        @MappedColumn(type = Serial.Type.class)
        private Serial id;

        @MappedColumn(name = "the_value", type = Serial.Type.class)
        private Serial value;

        private String payload;

        public SerialKeyed(Serial id, Serial value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public Serial getKey() {
            return id;
        }

        @Override
        public Serial getValue() {
            return value;
        }

        @Override
        public void setValue(Serial value) {
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

    /** A key of type {@code StringBuilder} over {@code byte[]}. */
    @Entity(table = "keyed_tag")
    public static class TagKeyed implements Keyed<StringBuilder> {

        @PrimaryKey
        @MappedColumn(type = TagType.class)
        private StringBuilder id;

        @MappedColumn(name = "the_value", type = TagType.class)
        private StringBuilder value;

        private String payload;

        public TagKeyed(StringBuilder id, StringBuilder value, String payload) {
            this.id = id;
            this.value = value;
            this.payload = payload;
        }

        @Override
        public StringBuilder getKey() {
            return id;
        }

        @Override
        public StringBuilder getValue() {
            return value;
        }

        @Override
        public void setValue(StringBuilder value) {
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

    /** A number that knows nothing of equality, and can be changed. */
    public static class Serial {

        /** The number. */
        public long number;

        public Serial(long number) {
            this.number = number;
        }

        /** How it is kept. */
        public static class Type implements UserType<Serial, Long> {
            @Override
            public Long toDatabase(Serial value) {
                return value.number;
            }

            @Override
            public Serial toJava(Long value) {
                return new Serial(value);
            }

            @Override
            public Class<Long> databaseType() {
                return Long.class;
            }
        }
    }

    /** Texts that can be changed, as bytes. */
    public static class TagType implements UserType<StringBuilder, byte[]> {
        @Override
        public byte[] toDatabase(StringBuilder value) {
            return value.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public StringBuilder toJava(byte[] value) {
            return new StringBuilder(new String(value, StandardCharsets.UTF_8));
        }

        @Override
        public Class<byte[]> databaseType() {
            return byte[].class;
        }
    }
}
