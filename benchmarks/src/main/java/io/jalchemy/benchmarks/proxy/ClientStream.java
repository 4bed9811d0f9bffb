package io.jalchemy.benchmarks.proxy;

/**
 * What one client sends, cut into messages of PostgreSQL's protocol, version 3.
 *
 * <p>The first messages have no kind, only a length and a code: a request for encryption, which the server refuses, or the
 * start-up message. Every one after that begins with its kind and its length, which counts itself but not the kind.
 */
final class ClientStream {

    private static final int START = 0x0003_0000;
    private static final int START_END = 0x0004_0000;

    private final Counter counter;
    private boolean started;
    private int kind;
    private int header; // bytes of it seen
    private long length;
    private int code;
    private long rest; // bytes of the message still to come

    ClientStream(Counter counter) {
        this.counter = counter;
    }

    /** Takes what arrived next, wherever messages begin and end in it. */
    void accept(byte[] bytes, int size) {
        int at = 0;
        while (at < size) {
            if (rest > 0) {
                int skipped = (int) Math.min(rest, size - at);
                rest -= skipped;
                at += skipped;
            } else {
                begin(bytes[at++] & 0xff);
            }
        }
        if (started && header == 0 && rest == 0 && (kind == 'S' || kind == 'Q')) {
            counter.waiting();
        }
    }

    private void begin(int next) {
        if (!started) {
            beforeStart(next);
            return;
        }
        if (header == 0) {
            kind = next;
            length = 0;
        } else {
            length = length << 8 | next;
        }
        if (++header == 5) {
            counter.message(kind, length + 1);
            rest = length - 4;
            header = 0;
        }
    }

    private void beforeStart(int next) {
        if (header < 4) {
            length = (header == 0 ? 0 : length << 8) | next;
        } else {
            code = (header == 4 ? 0 : code << 8) | next;
        }
        if (++header == 8) {
            started = code >= START && code < START_END;
            rest = length - 8;
            header = 0;
        }
    }
}
