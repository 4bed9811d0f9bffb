package io.jalchemy.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The process of one participant: reads what to do from its input, one command a line, and answers with a line. */
public final class Worker {

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx1536m");
    private static final int COLLECTIONS = 5; // what a reference or a cleaner lets go is collected by a later one

    private final Participant participant;
    private final Connection own;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private @Nullable Supplier<String> pending; // says whether what was done once was right

    private int rows; // that a participant has in tables of its own

    private Worker(Participant participant, Connection own) {
        this.participant = participant;
        this.own = own;
    }

    /**
     * The command that starts one.
     *
     * @param url what the participant works with
     * @param own for looking at what it did
     * @param flags more flags for its virtual machine
     */
    static List<String> command(Options options, Competitor competitor, String url, String own, List<String> flags) {
        List<String> all = new ArrayList<>(FLAGS);
        all.addAll(flags);
        return JavaCommand.of(options)
                .words(
                        all,
                        competitor.classPath(ClassPath.entries()),
                        Worker.class.getName(),
                        List.of(competitor.type(), url, own));
    }

    /** {@code arguments}: class of the participant, URL that it works with, URL for looking at what it did. */
    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Participant participant = Competitor.make(arguments[0], arguments[1]);
                Connection own = DriverManager.getConnection(arguments[2])) {
            Worker worker = new Worker(participant, own);
            answers.println("ready");
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                answers.println(worker.answer(line.split(" ", -1)));
            }
        }
    }

    private String answer(String[] words) throws SQLException {
        return switch (words[0]) {
            case "does" -> String.valueOf(participant.does(Workload.valueOf(words[1])));
            case "measure" ->
                measure(Workload.valueOf(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]))
                        .toString();
            case "once" -> {
                pending = participant.run(Workload.valueOf(words[1]), Integer.parseInt(words[2]));
                yield "done";
            }
            case "check" -> check(Workload.valueOf(words[1]), Objects.requireNonNull(pending));
            case "fill" -> {
                rows = Integer.parseInt(words[1]);
                restore();
                yield "filled";
            }
            case "hold" -> String.valueOf(hold(Integer.parseInt(words[1])));
            default -> throw new IllegalArgumentException("unknown command " + words[0]);
        };
    }

    /** Writes are done once; reads again until {@code milliseconds} are spent. */
    private Sample measure(Workload workload, int size, int milliseconds) throws SQLException {
        Sample sum = once(workload, size);
        int times = 1;
        while (!workload.writes() && sum.wall() < milliseconds * 1_000_000L) {
            Sample next = once(workload, size);
            if (!next.check().equals(sum.check())) {
                throw new IllegalStateException(workload + " gave " + next.check() + " after " + sum.check());
            }
            sum = new Sample(
                    sum.wall() + next.wall(), sum.cpu() + next.cpu(), sum.allocated() + next.allocated(), sum.check());
            times++;
        }
        return new Sample(sum.wall() / times, sum.cpu() / times, sum.allocated() / times, sum.check());
    }

    private Sample once(Workload workload, int size) throws SQLException {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Supplier<String> done = participant.run(workload, size);
        long wall = System.nanoTime() - start;
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        return new Sample(wall, cpu, allocated, check(workload, done));
    }

    private String check(Workload workload, Supplier<String> done) throws SQLException {
        String check = done.get();
        if (workload.writes()) {
            check += participant instanceof OwnTables ? "" : " " + Schema.contents(own);
            restore();
        }
        return check;
    }

    private void restore() throws SQLException {
        if (participant instanceof OwnTables tables) {
            tables.fill(own, rows);
        } else {
            Schema.restore(own);
        }
    }

    /** How many bytes the heap has more for each of {@code size} authors that are held; there are so many afterwards. */
    private long hold(int size) throws SQLException {
        Schema.grow(own, size);
        long before = used();
        Object held = participant.hold(size);
        try {
            return (used() - before) / size;
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
