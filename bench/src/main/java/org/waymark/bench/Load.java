package org.waymark.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Sends one kind of request over some connections, 16 unless said otherwise, for some seconds. */
final class Load {
    static final int CONNECTIONS = 16;

    /** Seconds of each kind of request in each round of warming up. */
    private static final double WARM_UP = 5;

    /** Requests of each kind in each round at least, however slow the machine is at that moment. */
    private static final int WARM = 2_000;

    private static final double LONGEST_WARM_UP = 40;

    /** Until the compiler of the JVM has seen enough: what is shared by all requests is seen in each of them. */
    static final int ROUNDS = 2;

    private final int port;
    private final int connections;

    Load(int port) {
        this(port, CONNECTIONS);
    }

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** What one connection saw. */
    private record Share(long[] nanos, int count, long bytes, int refused) {}

    /** What all connections saw together. */
    record Seen(int requests, double seconds, double p50, double p99, double bytes, int refused) {
        double perSecond() {
            return requests / seconds;
        }
    }

    void warmUp(Read read) throws InterruptedException, ExecutionException {
        int sent = run(read.requests(), WARM_UP).requests();
        for (double left = LONGEST_WARM_UP - WARM_UP; sent < WARM && left > 0; left -= WARM_UP) {
            sent += run(read.requests(), WARM_UP).requests();
        }
    }

    Seen run(IntFunction<byte[]> requests, double duration) throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var end = start + (long) (duration * 1e9);
        try (var pool = Executors.newFixedThreadPool(connections)) {
            var tasks = java.util.stream.IntStream.range(0, connections)
                    .<Callable<Share>>mapToObj(c -> () -> connection(requests, c, end))
                    .toList();
            var nanos = new long[0];
            long bytes = 0;
            int refused = 0;
            for (var future : pool.invokeAll(tasks)) {
                var share = future.get();
                int at = nanos.length;
                nanos = Arrays.copyOf(nanos, at + share.count());
                System.arraycopy(share.nanos(), 0, nanos, at, share.count());
                bytes += share.bytes();
                refused += share.refused();
            }
            var took = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            return new Seen(
                    nanos.length,
                    took,
                    at(nanos, 0.5),
                    at(nanos, 0.99),
                    bytes / (double) Math.max(1, nanos.length),
                    refused);
        }
    }

    private Share connection(IntFunction<byte[]> requests, int number, long end) throws IOException {
        var nanos = new long[1 << 16];
        int count = 0;
        long bytes = 0;
        int refused = 0;
        try (var wire = new Wire(port)) {
            for (int i = number; System.nanoTime() < end && count < nanos.length; i += connections) {
                var request = requests.apply(i);
                var sent = System.nanoTime();
                var answer = wire.send(request);
                nanos[count++] = System.nanoTime() - sent;
                bytes += answer.bytes();
                refused += answer.status() / 100 == 2 ? 0 : 1;
            }
        }
        return new Share(nanos, count, bytes, refused);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
