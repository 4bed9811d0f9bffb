package io.jalchemy.orm.load;

import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which related objects are found, as the rows of their owners have them, whatever the program has assigned to the columns
 * since. Values that are not known are read, in one statement for owners of one class.
 */
final class CommittedKeys {

    private final LoadContext context;
    private final RelatedSelect how;

    CommittedKeys(LoadContext context, RelatedSelect how) {
        this.context = context;
        this.how = how;
    }

    /** Returns one key for each of {@code owners}, which have rows; null if the row refers to nothing. */
    List<@Nullable Object> of(List<InstanceState> owners) {
        Map<Mapper, List<InstanceState>> unknown = new LinkedHashMap<>(1);
        for (InstanceState owner : owners) {
            if (!isKnown(owner)) {
                unknown.computeIfAbsent(mapper(owner), each -> new ArrayList<>())
                        .add(owner);
            }
        }
        Map<Object, List<@Nullable Object>> read = new LinkedHashMap<>();
        unknown.forEach((mapper, states) ->
                read.putAll(new CommittedColumns(context, mapper, how.ownNumbers).read(keys(states))));
        List<@Nullable Object> all = new ArrayList<>(owners.size());
        for (InstanceState owner : owners) {
            List<@Nullable Object> row = read.get(Objects.requireNonNull(owner.key(), "it has a row"));
            all.add(key(owner, row));
        }
        return all;
    }

    private static List<Object> keys(List<InstanceState> states) {
        List<Object> keys = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            keys.add(Objects.requireNonNull(state.key(), "it has a row"));
        }
        return keys;
    }

    private Mapper mapper(InstanceState state) {
        return context.queries().mappers().mapper(state.layout().path());
    }

    private boolean isKnown(InstanceState state) {
        BitSet keyNumbers = keyNumbers(state);
        for (int number : how.ownNumbers) {
            boolean known = state.isChanged(number) ? state.isOldKnown(number) : state.isReadable(number);
            if (!known && !keyNumbers.get(number)) {
                return false;
            }
        }
        return true;
    }

    private BitSet keyNumbers(InstanceState state) {
        BitSet numbers = new BitSet();
        for (int number : mapper(state).keys()) {
            numbers.set(number);
        }
        return numbers;
    }

    private @Nullable Object key(InstanceState state, @Nullable List<@Nullable Object> row) {
        Object[] parts = new Object[how.ownNumbers.length];
        for (int i = 0; i < parts.length; i++) {
            Object value = row != null ? row.get(i) : committed(state, how.ownNumbers[i]);
            Object part = how.types[i].key(value);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return parts.length == 1 ? parts[0] : List.of(parts);
    }

    private @Nullable Object committed(InstanceState state, int number) {
        int[] keys = mapper(state).keys();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == number) {
                return state.key() instanceof List<?> parts ? parts.get(i) : state.key();
            }
        }
        Object owner = Objects.requireNonNull(state.object(), "a changed object is held");
        return state.isChanged(number) ? state.old(number) : state.value(owner, number);
    }
}
