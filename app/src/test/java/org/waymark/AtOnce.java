package org.waymark;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Does the two halves of a long test at once. */
public final class AtOnce {
    /** Always the same thread, so that it can keep a browser of its own. */
    private static final ExecutorService SECOND = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("second-half").factory());

    private AtOnce() {}

    /** Returns when both are done; what went wrong in either is thrown. */
    public static void both(Runnable one, Runnable other) {
        var second = CompletableFuture.runAsync(other, SECOND);
        try {
            one.run();
        } finally {
            second.join();
        }
    }

    /** Every other one of them, from the first or from the second on. */
    public static <T> List<T> half(List<T> all, int which) {
        return IntStream.range(0, all.size())
                .filter(place -> place % 2 == which)
                .mapToObj(all::get)
                .toList();
    }
}
