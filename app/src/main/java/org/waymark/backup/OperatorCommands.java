package org.waymark.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.waymark.platform.Database;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;
import org.waymark.transfer.Watcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * What whoever runs a server says to its program from a terminal, beside the one that serves: {@code backup}, {@code restore} and
 * {@code move}. They go by the same settings, and need nobody signed in: who may read the data folder may do all this anyway.
 */
@Command(
        name = "./waymark",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BackupCommand.class, RestoreCommand.class, MoveCommand.class})
public final class OperatorCommands {
    private static final List<String> VERBS = List.of("backup", "restore", "move");

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Tells how to use it.")
    private boolean help;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data directory, as of ./waymark serve.")
    private @org.jspecify.annotations.Nullable String data;

    @Spec
    private CommandSpec spec;

    private OperatorCommands() {}

    public static boolean include(String verb) {
        return VERBS.contains(verb);
    }

    /** @return the exit code: 0 done, 1 refused or failed, 2 not understood, 130 stopped */
    public static int run(String... arguments) {
        return new CommandLine(new OperatorCommands())
                .setExecutionExceptionHandler((mistake, line, _) -> told(mistake, line))
                .execute(arguments);
    }

    /** A deed that may take long and be stopped. */
    interface Deed {
        int run(Database database, Told told) throws Exception;
    }

    int carryOut(Deed deed) throws Exception {
        var told = new Told(err(), System.console() != null && System.console().isTerminal());
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(told, ended)));
        try {
            return deed.run(database(), told);
        } catch (Watcher.Stopped stopped) {
            told.clear();
            err().println("Stopped. Nothing was changed.");
            return 130;
        } finally {
            told.clear();
            err().flush();
            out().flush();
            ended.countDown();
        }
    }

    /** Java ends when this returns: so it waits until what was begun is taken back. */
    private static void stop(Told told, CountDownLatch ended) {
        told.stop();
        try {
            ended.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** As the server would find it: file of settings, environment, and what was given here. */
    private Database database() {
        var application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(
                Map.of("logging.threshold.console", "ERROR", "logging.level.com.zaxxer.hikari", "OFF"));
        var given = data == null
                ? new String[0]
                : new String[] {"--waymark.database.folder=" + Path.of(data).toAbsolutePath()};
        try (var context = application.run(given)) {
            return context.getBean(Database.class);
        }
    }

    /** Opening a file that is not there would make an empty one, and say that its tables are missing. */
    static void requireThere(Database database) throws IOException {
        var folder = database.folder().toAbsolutePath();
        if (database.embedded() && !Files.exists(folder.resolve("waymark.db"))) {
            throw new IOException("there is no database in %s. Say where it is: --data DIR".formatted(folder));
        }
    }

    private static int told(Exception mistake, CommandLine line) throws Exception {
        var err = line.getErr();
        switch (mistake) {
            case Refused refusal -> err.println("waymark: " + new Messages().of(refusal.sentence()));
            case NoSuchFileException missing -> err.println("waymark: there is no " + missing.getMessage() + ".");
            case AccessDeniedException denied ->
                err.println("waymark: " + denied.getMessage() + " may not be read or written by this user.");
            case IOException _, SQLException _, IllegalStateException _ ->
                err.println("waymark: " + Objects.requireNonNullElse(mistake.getMessage(), mistake.toString()));
            default -> throw mistake;
        }
        err.flush();
        return 1;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Database.class)
    static class Settings {}
}
