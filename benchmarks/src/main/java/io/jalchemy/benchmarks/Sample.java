package io.jalchemy.benchmarks;

/**
 * What one workload took in one round, on average where it ran several times.
 *
 * @param wall nanoseconds that passed
 * @param cpu nanoseconds that the thread computed
 * @param allocated bytes that the thread allocated
 * @param check what was loaded or written
 */
record Sample(long wall, long cpu, long allocated, String check) {

    /** From a worker's answer. */
    static Sample of(String answer) {
        String[] words = answer.split(" ", 4);
        return new Sample(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]);
    }

    /** As an answer. */
    @Override
    public String toString() {
        return wall + " " + cpu + " " + allocated + " " + check;
    }
}
