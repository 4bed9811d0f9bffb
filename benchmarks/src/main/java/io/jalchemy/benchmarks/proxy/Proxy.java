package io.jalchemy.benchmarks.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands between clients and a PostgreSQL server of this machine, hands everything on unchanged, and counts it. */
public final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final int serverPort;
    private final Counter counter = new Counter();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile long delay;
    private volatile boolean closed;
    private volatile @Nullable Exception failure;

    private Proxy(ServerSocket door, int serverPort) {
        this.door = door;
        this.serverPort = serverPort;
    }

    /** A proxy of the server that listens at {@code serverPort}. */
    public static Proxy start(int serverPort) throws IOException {
        Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
        proxy.begin("door", proxy::welcome);
        return proxy;
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** Makes the way from client to server, and the way back, take {@code oneWay} longer. */
    public void delay(Duration oneWay) {
        delay = oneWay.toNanos();
    }

    /**
     * What went through so far.
     *
     * @throws IllegalStateException if a connection broke
     */
    public Traffic traffic() {
        Exception broken = failure;
        if (broken != null) {
            throw new IllegalStateException("A connection of the proxy broke.", broken);
        }
        return counter.traffic();
    }

    /** Something that a thread does until its connection ends. */
    private interface Job {

        void run() throws IOException, InterruptedException;
    }

    private void begin(String name, Job job) {
        Thread thread = new Thread(
                () -> {
                    try {
                        job.run();
                    } catch (IOException | InterruptedException e) {
                        if (!closed) {
                            failure = e;
                            closeSockets();
                        }
                    }
                },
                "proxy " + port() + " " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome() throws IOException {
        while (!closed) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            ClientStream messages = new ClientStream(counter);
            AtomicInteger ways = new AtomicInteger(2);
            carry("there", new Lane(client, server, () -> delay, messages::accept), ways);
            carry("back", new Lane(server, client, () -> delay, (bytes, size) -> counter.received(size)), ways);
        }
    }

    /** Runs {@code lane}; whoever is the last of the two closes both ends. */
    private void carry(String name, Lane lane, AtomicInteger ways) {
        begin(name + ", in", lane::receive);
        begin(name + ", out", () -> {
            lane.deliver();
            if (ways.decrementAndGet() == 0) {
                for (Socket end : lane.ends()) {
                    forget(end);
                }
            }
        });
    }

    private void forget(Socket socket) throws IOException {
        sockets.remove(socket);
        socket.close();
    }

    private void closeSockets() {
        for (Socket each : sockets) {
            try {
                forget(each);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Ends all connections. */
    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        closeSockets();
    }
}
