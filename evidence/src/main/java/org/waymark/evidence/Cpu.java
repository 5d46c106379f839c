package org.waymark.evidence;

import java.lang.management.ManagementFactory;

/** What a method costs, in time of one processor: what else runs on the machine does not count. */
public final class Cpu {
    private Cpu() {}

    /** Runs as often to warm up as to measure. */
    public static double millisecondsPerRun(int runs, Runnable task) {
        for (int run = 0; run < runs; run++) task.run();
        long began = nanoseconds();
        for (int run = 0; run < runs; run++) task.run();
        return (nanoseconds() - began) / 1e6 / runs;
    }

    /** Of this thread, since it began. */
    public static long nanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
