package io.jalchemy.engine.spi;

/**
 * The connections of a pool at one moment.
 *
 * @param maximum the number of connections that there may be
 * @param open the number of connections that are open
 * @param inUse the number of those that are checked out
 * @param idle the number of those that wait to be used
 * @param waiting the number of threads that wait for a connection
 */
public record PoolStatus(int maximum, int open, int inUse, int idle, int waiting) {

    @Override
    public String toString() {
        return open + " of " + maximum + " connections are open, " + inUse + " in use, " + idle + " idle; " + waiting
                + (waiting == 1 ? " thread waits" : " threads wait");
    }
}
