package org.waymark.platform;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets whoever wants the same take turns; those who want different things do not wait for each other. */
final class Turns<K> {
    private final ConcurrentMap<K, Object> gates = new ConcurrentHashMap<>();

    <T> T take(K key, Supplier<T> work) {
        var gate = gates.computeIfAbsent(key, _ -> new Object());
        synchronized (gate) {
            try {
                return work.get();
            } finally {
                gates.remove(key, gate);
            }
        }
    }
}
