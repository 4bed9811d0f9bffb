package io.jalchemy.orm.load;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups of a session's objects. They are held weakly, and let go of their objects' states when the session ends: an
 * object that outlives it must not keep what is known of its neighbours.
 */
public final class LoadGroups {

    private static final int PRUNE_THRESHOLD = 64;

    private final List<WeakReference<LoadGroup>> groups = new ArrayList<>(0);
    private int pruneAt = PRUNE_THRESHOLD;

    /** Makes a set without groups. */
    public LoadGroups() {}

    void add(LoadGroup group) {
        if (groups.size() == pruneAt) {
            groups.removeIf(each -> each.get() == null);
            pruneAt = Math.max(PRUNE_THRESHOLD, 2 * groups.size());
        }
        groups.add(new WeakReference<>(group));
    }

    /** Ends them. */
    public void clear() {
        for (WeakReference<LoadGroup> each : groups) {
            LoadGroup group = each.get();
            if (group != null) {
                group.clear();
            }
        }
        groups.clear();
    }
}
