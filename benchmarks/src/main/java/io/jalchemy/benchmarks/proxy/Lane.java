package io.jalchemy.benchmarks.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;

/**
 * One direction of a connection. What arrives is handed on as it is and in its order, each piece a while after it arrived: the
 * way is longer, and as much as before is under way at once.
 */
final class Lane {

    private static final int PIECES = 1024;
    private static final int BUFFER = 65_536;
    private static final long SPIN = 100_000; // a sleeping thread may be woken that many nanoseconds late

    /** Bytes, and when they are due; no bytes for the end. */
    private record Piece(ByteBuffer bytes, long due) {}

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Socket from;
    private final Socket to;
    private final LongSupplier delay;
    private final ObjIntConsumer<byte[]> observer;

    /**
     * A lane.
     *
     * @param delay nanoseconds that the way takes
     * @param observer sees what arrives, and how many bytes of it count
     */
    Lane(Socket from, Socket to, LongSupplier delay, ObjIntConsumer<byte[]> observer) {
        this.from = from;
        this.to = to;
        this.delay = delay;
        this.observer = observer;
    }

    /** The sockets at its ends. */
    List<Socket> ends() {
        return List.of(from, to);
    }

    /** Takes what arrives until that ends. */
    void receive() throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        InputStream in = from.getInputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            long due = System.nanoTime() + delay.getAsLong();
            observer.accept(buffer, read);
            pieces.put(new Piece(ByteBuffer.wrap(Arrays.copyOf(buffer, read)), due));
        }
        pieces.put(new Piece(ByteBuffer.allocate(0), System.nanoTime() + delay.getAsLong()));
    }

    /** Hands on what was taken until that ends. */
    void deliver() throws IOException, InterruptedException {
        OutputStream out = to.getOutputStream();
        for (Piece piece = pieces.take(); piece.bytes().hasRemaining(); piece = pieces.take()) {
            await(piece.due());
            out.write(piece.bytes().array());
        }
        to.shutdownOutput();
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (left > SPIN) {
                LockSupport.parkNanos(left - SPIN);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
