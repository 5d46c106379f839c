package org.waymark.connectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A MariaDB of its own in a folder of its own, from the package of the distribution; where there is none its test is skipped. */
record MariaDb(String port) {
    static final String PASSWORD = "quiet bell";
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final int MOST_TRIES = 100;

    private static @Nullable MariaDb running;

    static synchronized MariaDb start() throws IOException, InterruptedException, SQLException {
        assumeTrue(Files.isExecutable(SERVER), "There is no MariaDB; install mariadb-server to try against it");
        if (running == null) running = started(Files.createTempDirectory("mariadb"));
        return running;
    }

    private static MariaDb started(Path folder) throws IOException, InterruptedException, SQLException {
        var data = folder.resolve("data");
        var me = System.getProperty("user.name");
        run(
                        folder,
                        "mariadb-install-db",
                        "--datadir=" + data,
                        "--user=" + me,
                        "--auth-root-authentication-method=normal")
                .waitFor();
        var port = freePort();
        var server = run(
                folder,
                SERVER.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--user=" + me,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        try (var root = connect(port);
                var statement = root.createStatement()) {
            for (var sql : List.of(
                    "create database figures",
                    "create table figures.figure (day date, value decimal(10, 2))",
                    "insert into figures.figure values ('2026-03-31', 4.5), ('2026-04-30', 5)",
                    "create user reader@'%' identified by '" + PASSWORD + "'",
                    "grant select on figures.* to reader@'%'")) {
                statement.execute(sql);
            }
        }
        return new MariaDb(String.valueOf(port));
    }

    private static Process run(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static Connection connect(int port) throws InterruptedException, SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root");
            } catch (SQLException e) {
                if (tries == MOST_TRIES) throw e;
                Thread.sleep(100);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
