package io.jalchemy.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;

/** The process of one participant: reads what to do from its input, one workload a line, and answers with what it took. */
public final class Worker {

    private Worker() {}

    /** {@code arguments}: name of the participant, URL of its database. */
    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Participant participant = Competitor.of(arguments[0]).make(arguments[1]);
                Connection own = DriverManager.getConnection(arguments[1])) {
            answers.println("ready");
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("does")) {
                    answers.println(participant.does(Workload.valueOf(words[1])));
                    continue;
                }
                answers.println(measure(participant, own, Workload.valueOf(words[0]), Integer.parseInt(words[1])));
            }
        }
    }

    private static String measure(Participant participant, Connection own, Workload workload, int size)
            throws SQLException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Supplier<String> done = participant.run(workload, size);
        long wall = System.nanoTime() - start;
        cpu = threads.getCurrentThreadCpuTime() - cpu;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        String check = done.get();
        if (workload.writes()) {
            check += " " + Schema.contents(own);
            Schema.restore(own);
        }
        return wall + " " + cpu + " " + allocated + " " + check;
    }
}
