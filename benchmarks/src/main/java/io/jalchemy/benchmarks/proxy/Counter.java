package io.jalchemy.benchmarks.proxy;

import java.util.concurrent.atomic.LongAdder;

/** Adds up what all connections of a proxy send and receive. */
final class Counter {

    private final LongAdder executes = new LongAdder();
    private final LongAdder queries = new LongAdder();
    private final LongAdder parses = new LongAdder();
    private final LongAdder syncs = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();

    /** A message of the client, whose first byte is {@code kind} and which has {@code size} bytes with it. */
    void message(int kind, long size) {
        sent.add(size);
        switch (kind) {
            case 'E' -> executes.increment();
            case 'Q' -> queries.increment();
            case 'P' -> parses.increment();
            case 'S' -> syncs.increment();
            default -> {
                // Bind, Describe, Close and others are counted as bytes alone
            }
        }
    }

    /** The client has sent what the server answers, and nothing more. */
    void waiting() {
        roundTrips.increment();
    }

    /** Bytes of the server. */
    void received(int bytes) {
        received.add(bytes);
    }

    /** All so far. */
    Traffic traffic() {
        return new Traffic(
                executes.sum(), queries.sum(), parses.sum(), syncs.sum(), roundTrips.sum(), sent.sum(), received.sum());
    }
}
