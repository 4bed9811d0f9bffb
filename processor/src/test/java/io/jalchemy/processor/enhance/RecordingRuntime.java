package io.jalchemy.processor.enhance;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveRuntime;
import io.jalchemy.mapping.live.LiveState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** States that write down what enhanced code tells them. */
public final class RecordingRuntime implements LiveRuntime {

    @Override
    public LiveState newState(LiveObject object) {
        return new RecordingState(object);
    }

    static RecordingState stateOf(Object object) {
        return (RecordingState) Objects.requireNonNull(((LiveObject) object).jalchemy$state());
    }

    /** Every attribute is barred until {@link #open}. */
    static final class RecordingState extends LiveState {
        final List<String> log = new ArrayList<>();
        boolean constructing = true;

        RecordingState(Object object) {
            super(object, null);
            readBarrier = -1;
            writeBarrier = -1;
        }

        @Override
        protected long moreReadBarrier(int word) {
            return readBarrier;
        }

        @Override
        protected long moreWriteBarrier(int word) {
            return writeBarrier;
        }

        void open() {
            readBarrier = 0;
            writeBarrier = 0;
        }

        @Override
        public void beforeRead(Object owner, int attribute) {
            log.add((constructing ? "init " : "") + "read " + name(owner, attribute));
        }

        @Override
        public @Nullable Object beforeWrite(Object owner, int attribute, @Nullable Object value) {
            log.add((constructing ? "init " : "") + "write " + name(owner, attribute) + "=" + value);
            return value instanceof String text ? text + "!" : value;
        }

        @Override
        public void constructed(Object owner) {
            constructing = false;
            log.add("constructed");
        }

        private static String name(Object owner, int attribute) {
            return ((LiveObject) owner).jalchemy$type().attributes().get(attribute);
        }
    }
}
