package org.waymark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Processor time and memory of processes, as Linux tells them. Elsewhere the answer is 0. */
final class Cpu {
    /** Clock ticks a second: 100 on every Linux that people run. */
    private static final double TICKS = 100;

    private Cpu() {}

    static double of(long process) {
        return cpu(Path.of("/proc", Long.toString(process)));
    }

    static double ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** Of a process and all it started that still run. */
    static double ofTree(long process) {
        return ProcessHandle.of(process)
                .map(root -> of(process)
                        + root.descendants()
                                .mapToDouble(child -> of(child.pid()))
                                .sum())
                .orElse(0.0);
    }

    /** Of those threads of a process whose name, of 15 characters at most, is wanted. */
    static double ofThreads(long process, Predicate<String> name) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
            return threads.filter(thread -> name.test(nameOf(thread)))
                    .mapToDouble(Cpu::cpu)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return ""; // it has ended meanwhile
        }
    }

    /** Resident memory in megabytes. A file that several connections map is counted once, where the usual RSS counts it for each. */
    static double residentMegabytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double cpu(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }
}
