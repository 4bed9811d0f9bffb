package io.jalchemy.benchmarks.proxy;

/**
 * What went over the wire.
 *
 * @param executes messages of kind Execute: a prepared statement runs
 * @param queries messages of kind Query: a text runs
 * @param parses messages of kind Parse: a text is prepared
 * @param syncs messages of kind Sync: what was sent so far is answered
 * @param roundTrips how often the client then waited: a Sync or Query was the last that it sent, not followed by more at once, as
 *     BEGIN is
 * @param sent bytes from the client, without those that begin the connection
 * @param received bytes from the server
 */
public record Traffic(long executes, long queries, long parses, long syncs, long roundTrips, long sent, long received) {

    /** Statements that the server ran, BEGIN and COMMIT with them. */
    public long statements() {
        return executes + queries;
    }

    /** What came after {@code earlier}. */
    public Traffic since(Traffic earlier) {
        return new Traffic(
                executes - earlier.executes,
                queries - earlier.queries,
                parses - earlier.parses,
                syncs - earlier.syncs,
                roundTrips - earlier.roundTrips,
                sent - earlier.sent,
                received - earlier.received);
    }
}
