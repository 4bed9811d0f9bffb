package io.jalchemy.mapping.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStateTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 63, 64, 65, 127, 128, 191})
    void barrier_ofOneAttribute_barsThatOneAndThatUseAlone(int barred) {
        Barred state = new Barred();
        assertThat(Live.readsPlainly(state, barred)).isTrue();
        state.barReading(barred);
        for (int attribute = 0; attribute < 192; attribute++) {
            assertThat(Live.readsPlainly(state, attribute)).isEqualTo(attribute != barred);
            assertThat(Live.writesPlainly(state, attribute)).isTrue();
        }
        state = new Barred();
        state.barWriting(barred);
        for (int attribute = 0; attribute < 192; attribute++) {
            assertThat(Live.writesPlainly(state, attribute)).isEqualTo(attribute != barred);
            assertThat(Live.readsPlainly(state, attribute)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 64, 1000})
    void noState_isPlain(int attribute) {
        assertThat(Live.readsPlainly(null, attribute)).isTrue();
        assertThat(Live.writesPlainly(null, attribute)).isTrue();
    }

    private static final class Barred extends LiveState {

        private final long[] more = new long[4];

        Barred() {
            super(null, null);
        }

        void barReading(int attribute) {
            if (attribute < 64) {
                readBarrier |= 1L << attribute;
            } else {
                bar(2 * (attribute / 64 - 1), attribute);
            }
        }

        void barWriting(int attribute) {
            if (attribute < 64) {
                writeBarrier |= 1L << attribute;
            } else {
                bar(2 * (attribute / 64 - 1) + 1, attribute);
            }
        }

        private void bar(int word, int attribute) {
            more[word] = 1L << attribute;
        }

        @Override
        protected long moreReadBarrier(int word) {
            return more[2 * (word - 1)];
        }

        @Override
        protected long moreWriteBarrier(int word) {
            return more[2 * (word - 1) + 1];
        }

        @Override
        public void beforeRead(Object owner, int attribute) {
            throw new AssertionError();
        }

        @Override
        public @Nullable Object beforeWrite(Object owner, int attribute, @Nullable Object value) {
            throw new AssertionError();
        }

        @Override
        public void constructed(Object owner) {
            throw new AssertionError();
        }
    }
}
