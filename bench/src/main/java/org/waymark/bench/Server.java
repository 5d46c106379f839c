package org.waymark.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, with the heap that small servers have. */
final class Server implements AutoCloseable {
    private static final long LONGEST_START = 120;

    final int port;
    final double startSeconds;
    final double startCpuSeconds;
    private final Process process;

    private Server(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
        this.startCpuSeconds = Cpu.of(process.pid());
    }

    /**
     * Starts the program and waits for its first page.
     *
     * @param run the folder that holds the unpacked program
     */
    static Server start(Path run, List<String> java, List<String> settings, File log)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(
                List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-jar", run.toString(), "--server.port=" + port));
        command.addAll(List.of("--waymark.meter=true"));
        command.addAll(settings);
        var started = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - started > LONGEST_START * 1_000_000_000L) {
                process.destroyForcibly();
                throw new IOException("The program did not start; see " + log);
            }
            Thread.sleep(20);
        }
        return new Server(process, port, (System.nanoTime() - started) / 1e9);
    }

    /** What is done in the background, such as every status counted anew on the first start of a day, is not what is measured. */
    void untilIdle() throws InterruptedException {
        for (int second = 0; second < LONGEST_START; second++) {
            var before = cpuSeconds();
            Thread.sleep(1000);
            if (cpuSeconds() - before < 0.05) return;
        }
    }

    double cpuSeconds() {
        return Cpu.of(process.pid());
    }

    /** Of the threads that answer requests. */
    double cpuSecondsOfPages() {
        return Cpu.ofThreads(process.pid(), name -> name.startsWith("http-nio"));
    }

    double residentMegabytes() {
        return Cpu.residentMegabytes(process.pid());
    }

    private static boolean answers(int port) {
        try (var wire = new Wire(port)) {
            return wire.send(Wire.request("GET", "/sign-in", "", "")).status() / 100 < 4;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
