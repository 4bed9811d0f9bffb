package io.jalchemy.sql.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of a value says whether it has changed, and of small ones what it was. */
class ValueSnapshotTest {

    @Test
    void bytes_areCopied_orDigestedAbove4KiB() {
        for (int length : new int[] {1, 4096, 4097, 1_000_000}) {
            byte[] value = new byte[length];
            ValueSnapshot snapshot = ValueSnapshot.of(Types.BLOB, value);
            assertThat(snapshot.matches(value)).isTrue();
            assertThat(snapshot.matches(value.clone())).isTrue();
            value[length - 1] = 1;
            assertThat(snapshot.matches(value)).isFalse();
            assertThat(snapshot.matches(new byte[length + 1])).isFalse();
            value[length - 1] = 0;
            assertThat(snapshot.matches(value)).isTrue();
            assertThat(snapshot.isWhole()).isEqualTo(length <= 4096);
            if (snapshot.isWhole()) {
                assertThat(snapshot.value()).isEqualTo(new byte[length]);
            } else {
                assertThatThrownBy(snapshot::value).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void arraysAndLists_ofAnyLength_areComparedByContent() {
        for (int length : new int[] {2, 5_000}) {
            int[] numbers = new int[length];
            ValueSnapshot ofNumbers = ValueSnapshot.of(Types.array(int[].class), numbers);
            numbers[1] = 1;
            assertThat(ofNumbers.matches(numbers)).isFalse();
            assertThat(ofNumbers.matches(new int[length])).isTrue();
            String[] names = new String[length];
            ValueSnapshot ofNames = ValueSnapshot.of(Types.array(String[].class), names);
            names[0] = "";
            assertThat(ofNames.matches(names)).isFalse();
            assertThat(ofNames.matches(new String[length])).isTrue();
            List<String> words = new ArrayList<>(Arrays.asList(new String[length]));
            ValueSnapshot ofWords = ValueSnapshot.of(Types.listArray(Types.TEXT), words);
            words.set(0, "a");
            assertThat(ofWords.matches(words)).isFalse();
            assertThat(ofWords.matches(Arrays.asList(new String[length]))).isTrue();
        }
    }

    /** Text that can be changed. */
    private record OfBuilder() implements Conversion<StringBuilder, String> {
        @Override
        public String toDatabase(StringBuilder value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
            return value.toString();
        }

        @Override
        public StringBuilder toJava(String value) {
            return new StringBuilder(value);
        }
    }

    @Test
    void convertedValues_areComparedAsTheDatabaseHasThem_whatCannotBeConvertedMatchesNothing() {
        SqlType<StringBuilder> type = Types.TEXT.converted(StringBuilder.class, new OfBuilder());
        StringBuilder value = new StringBuilder("a");
        ValueSnapshot snapshot = ValueSnapshot.of(type, value);
        value.append("b");
        assertThat(snapshot.matches(value)).isFalse();
        assertThat(snapshot.value()).hasToString("a");
        value.setLength(0);
        assertThat(snapshot.matches(value)).isFalse();
        assertThat(ValueSnapshot.of(type, value).matches(value)).isFalse();
    }

    @Test
    void typesOfImmutableValues_areNotMutable_whateverTheirConversionSays() {
        assertThat(Types.BLOB.mutable()).isTrue();
        assertThat(Types.JSON.mutable()).isFalse();
        assertThat(Types.TEXT.mutable()).isFalse();
        assertThat(Types.TEXT.converted(StringBuilder.class, new OfBuilder()).mutable())
                .isTrue();
        assertThat(Immutability.isImmutable(java.time.LocalDate.EPOCH)).isTrue();
        assertThat(Immutability.isImmutable(null)).isTrue();
        assertThat(Immutability.isImmutable(new java.util.concurrent.atomic.AtomicInteger()))
                .isFalse();
    }
}
