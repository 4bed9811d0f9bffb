package io.jalchemy.tests;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Has the garbage collector take away all that nobody holds. A collection of young objects alone, which may come at any moment, is
 * not enough: it leaves the old ones, and weak references from old objects to young ones.
 */
public final class FullCollection {

    private FullCollection() {}

    /** Collects until the collector of old objects has run. */
    public static void run() {
        long before = count();
        do {
            System.gc();
        } while (count() == before);
    }

    private static long count() {
        List<GarbageCollectorMXBean> all = ManagementFactory.getGarbageCollectorMXBeans();
        List<GarbageCollectorMXBean> old = all.stream()
                .filter(each -> each.getName().contains("Old") || each.getName().contains("MarkSweep"))
                .toList();
        return (old.isEmpty() ? all : old)
                .stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }
}
