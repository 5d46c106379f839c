package org.waymark.imports;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Whose turn it is on this node: what is large fills the memory, so there is one of it at a time; what is small goes past it, one by one, too. */
final class Lanes {
    private final ReentrantLock large = new ReentrantLock(true);
    private final ReentrantLock small = new ReentrantLock(true);

    <T> T small(Supplier<T> deed) {
        return inTurn(small, deed);
    }

    <T> T large(Supplier<T> deed) {
        return inTurn(large, deed);
    }

    /** False, and nothing is done, while another one is at it. */
    boolean largeIfFree(Runnable deed) {
        if (!large.tryLock()) return false;
        try {
            deed.run();
            return true;
        } finally {
            large.unlock();
        }
    }

    private static <T> T inTurn(ReentrantLock lane, Supplier<T> deed) {
        lane.lock();
        try {
            return deed.get();
        } finally {
            lane.unlock();
        }
    }
}
