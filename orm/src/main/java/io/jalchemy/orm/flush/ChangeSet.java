package io.jalchemy.orm.flush;

import io.jalchemy.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flush does, object by object; holds the objects. */
final class ChangeSet {

    private final Map<InstanceState, Change> changes = new LinkedHashMap<>();
    private final List<LinkChange> links = new ArrayList<>();
    private final Set<Object> linkKeys = new LinkedHashSet<>();

    /** Objects that are left for a later flush because something that they refer to is in no session. */
    final Set<InstanceState> postponed = new LinkedHashSet<>();

    @Nullable
    Change of(InstanceState state) {
        return changes.get(state);
    }

    void add(Change change) {
        changes.put(change.state, change);
    }

    void remove(InstanceState state) {
        changes.remove(state);
    }

    Collection<Change> all() {
        return changes.values();
    }

    boolean isDeleted(InstanceState state) {
        Change change = changes.get(state);
        return change != null && change.kind == WriteKind.DELETE;
    }

    List<LinkChange> links() {
        return links;
    }

    /** Adds {@code link} unless the other side of the relationship said it, too. */
    void link(LinkChange link) {
        Set<Object> key = new LinkedHashSet<>();
        for (int i = 0; i < link.keys().size(); i++) {
            key.add(List.of(link.columns().get(i).name(), link.keys().get(i)));
        }
        if (linkKeys.add(List.of(link.table(), link.added(), key))) {
            links.add(link);
        }
    }
}
