package org.waymark.connectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Prometheus of the system with a history of its own, on a free port of this machine and in a folder that goes with it. */
final class PrometheusServer implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final URI address;

    private PrometheusServer(Process process, Path folder, URI address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** @param samples in the format of OpenMetrics */
    static PrometheusServer with(String samples) throws IOException, InterruptedException {
        assumeTrue(
                isThere("prometheus") && isThere("promtool"), "There is no Prometheus; install it to try against it");
        var folder = Files.createTempDirectory("waymark-prometheus");
        var file = Files.writeString(folder.resolve("samples"), samples);
        var config = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        var data = folder.resolve("data");
        run(folder, "promtool", "tsdb", "create-blocks-from", "openmetrics", file.toString(), data.toString());
        var address = URI.create("http://localhost:" + freePort());
        var process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + data,
                        "--storage.tsdb.retention.time=100y",
                        "--web.listen-address=localhost:" + address.getPort())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var server = new PrometheusServer(process, folder, address);
        server.awaitReady();
        return server;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            if (!process.isAlive()) throw new IOException(Files.readString(folder.resolve("log")));
            if (isReady()) return;
            Thread.sleep(100);
        }
        throw new IOException("Prometheus does not get ready: " + Files.readString(folder.resolve("log")));
    }

    private boolean isReady() {
        try {
            var connection =
                    (HttpURLConnection) address.resolve("/-/ready").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var log = folder.resolve("promtool.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(Files.readString(log.toPath()));
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
