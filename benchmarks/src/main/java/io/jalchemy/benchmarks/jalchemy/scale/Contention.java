package io.jalchemy.benchmarks.jalchemy.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Counts where threads wait for each other, and where virtual threads keep their carrier, in a flight recording of this process. */
final class Contention {

    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final String MONITOR = "jdk.JavaMonitorEnter";
    private static final String PARK = "jdk.ThreadPark";

    private static final String LIBRARY = "io.jalchemy.";
    private static final String BENCHMARKS = "io.jalchemy.benchmarks.";
    private static final String POOL = "com.zaxxer.hikari.";

    private final Recording recording = new Recording();

    private Contention() {}

    /** Begins. */
    static Contention watch() {
        Contention contention = new Contention();
        for (String each : List.of(PINNED, MONITOR, PARK)) {
            contention.recording.enable(each).withoutThreshold().withStackTrace();
        }
        contention.recording.start();
        return contention;
    }

    /**
     * Ends; eight numbers: how often virtual threads were pinned in Jalchemy and elsewhere, then how often a thread waited for a
     * monitor, and for a lock, in Jalchemy, in the pool and elsewhere. Where that is not the pool is said on the error stream.
     */
    String counted() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("contention", ".jfr");
        recording.dump(file);
        recording.close();
        Map<String, Integer> places = new TreeMap<>();
        for (RecordedEvent each : RecordingFile.readAllEvents(file)) {
            if (List.of(PINNED, MONITOR, PARK).contains(each.getEventType().getName())) {
                places.merge(each.getEventType().getName() + " " + place(each), 1, Integer::sum);
            }
        }
        Files.delete(file);
        places.forEach((place, times) -> {
            if (!place.contains(POOL)) {
                System.err.println(times + " times " + place);
            }
        });
        return count(places, PINNED, LIBRARY) + " " + (count(places, PINNED, "") - count(places, PINNED, LIBRARY)) + " "
                + threeOf(places, MONITOR) + " " + threeOf(places, PARK);
    }

    private static String threeOf(Map<String, Integer> places, String kind) {
        int library = count(places, kind, LIBRARY);
        int pool = count(places, kind, POOL);
        return library + " " + pool + " " + (count(places, kind, "") - library - pool);
    }

    private static int count(Map<String, Integer> places, String kind, String where) {
        return places.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind + " " + where)
                        && (where.isEmpty() || !each.getKey().startsWith(kind + " " + BENCHMARKS)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The method that waits: the first frame that is none of Java's own; that one, if all are. */
    private static String place(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "unknown";
        }
        String first = "unknown";
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String name = frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName();
            first = first.equals("unknown") ? name : first;
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
                return name;
            }
        }
        return first;
    }
}
