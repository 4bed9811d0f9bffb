package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.orm.state.WatchedValue;
import java.util.List;
import java.util.Objects;

/** Finds out which values of a session's objects were changed in place, and finds objects for those whose own are gone. */
final class ChangedValues {

    private final UnitOfWork work;
    private final ManagedObjects objects;

    ChangedValues(UnitOfWork work, ManagedObjects objects) {
        this.work = work;
        this.objects = objects;
    }

    /**
     * Marks the objects of values that were changed in place as changed. Sends nothing but a SELECT for each value whose object is
     * gone.
     *
     * @param all whether to compare those values, too, that were compared before, however many they are
     */
    void compare(boolean all) {
        for (WatchedValue each : objects.compareWatched(all)) {
            work.checkUsable();
            InstanceState gone = each.state();
            Object key = Objects.requireNonNull(gone.key(), "what had a row has a key");
            Object there = objects.identities.find(gone.layout().root(), key);
            if (there == null) {
                there = work.unflushed(() -> work.queries().get(work, objects.mapper(gone), key, List.of()));
            }
            if (there != null) {
                InstanceState.require(there).changedInPlace(each);
            }
            each.taken();
        }
    }
}
