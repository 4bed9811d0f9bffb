package io.jalchemy.orm.load;

import io.jalchemy.orm.error.ObjectDeletedException;
import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Loads columns that were left out or that have expired. */
final class ColumnLoader {

    private final LoadContext context;

    ColumnLoader(LoadContext context) {
        this.context = context;
    }

    /** Loads column {@code number} of {@code touched} and what is loaded together with it, also for {@code states}. */
    void load(InstanceState touched, int number, List<InstanceState> states) {
        Mapper mapper = context.queries().mappers().mapper(touched.layout().path());
        List<Object> keys = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            keys.add(Objects.requireNonNull(state.key(), "it has a row"));
        }
        context.queries().refresh(context, mapper, number, wanted(mapper, touched, number), keys, touched);
        if (!touched.isReadable(number)) {
            throw new ObjectDeletedException(touched.toString(), touched.lifecycle() == Lifecycle.DELETED);
        }
    }

    /**
     * Loads columns {@code numbers} of those {@code owners} that lack one of them, and nothing else; an object whose row is gone lacks
     * them afterwards, too.
     */
    void loadLacking(int[] numbers, List<Object> owners) {
        Map<EntityLayout, List<Object>> keys = new LinkedHashMap<>();
        for (Object owner : owners) {
            InstanceState state = InstanceState.require(owner);
            if (!areReadable(state, numbers)) {
                keys.computeIfAbsent(state.layout(), layout -> new ArrayList<>())
                        .add(Objects.requireNonNull(state.key(), "it has a row"));
            }
        }
        BitSet wanted = new BitSet();
        for (int number : numbers) {
            wanted.set(number);
        }
        EntityQueries queries = context.queries();
        keys.forEach((layout, all) -> {
            Mapper mapper = queries.mappers().mapper(layout.path());
            for (int from = 0; from < all.size(); from += queries.mostKeys()) {
                List<Object> some = all.subList(from, Math.min(all.size(), from + queries.mostKeys()));
                queries.refresh(context, mapper, numbers[0], wanted, some, null);
            }
        });
    }

    /** Returns whether columns {@code numbers} of an object are loaded or assigned. */
    static boolean areReadable(InstanceState state, int[] numbers) {
        for (int number : numbers) {
            if (!state.isReadable(number)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet wanted(Mapper mapper, InstanceState touched, int number) {
        ColumnProperty asked = mapper.requireColumn(number);
        BitSet wanted = new BitSet(mapper.size());
        for (int each = 0; each < mapper.size(); each++) {
            ColumnProperty column = mapper.column(each);
            if (column == null || touched.isReadable(each)) {
                continue;
            }
            String group = column.model().deferredGroup();
            boolean together = group != null && group.equals(asked.model().deferredGroup());
            if (each == number || together || !column.model().deferred()) {
                wanted.set(each);
            }
        }
        return wanted;
    }
}
