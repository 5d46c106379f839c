package org.waymark.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of Waymark: what people and their scripts say to a server from a terminal. */
@Command(
        name = "./waymark",
        description = "Talks to a Waymark server.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Status.class,
            Objectives.class,
            KeyResults.class,
            Kpis.class,
            CheckIn.class,
            Push.class,
            Apply.class,
            Diff.class,
            Export.class,
            Download.class,
            Import.class,
            Token.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the server refused, and said why",
            "2:the command was not understood",
            "3:the server does not answer, or broke"
        })
public final class Waymark {
    static final int REFUSED = 1;
    static final int NO_ANSWER = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Tells how to use it.")
    private boolean help;

    private Waymark() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /** @param environment the variables of the shell, from which settings are taken */
    public static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new Waymark(), new Making(environment))
                .setExecutionExceptionHandler((mistake, line, _) -> told(mistake, line))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int told(Exception mistake, CommandLine line) throws Exception {
        if (!(mistake instanceof Refusal refusal)) throw mistake;
        line.getErr().println("waymark: " + refusal.getMessage());
        line.getErr().flush();
        return refusal.exitCode();
    }

    /** Gives the environment to those parts of a command that ask for it. */
    private record Making(Map<String, String> environment) implements CommandLine.IFactory {
        @Override
        public <T> T create(Class<T> type) throws Exception {
            return type == Server.class
                    ? type.cast(new Server(environment))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
