package org.waymark.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of goals that a command is about. */
final class Goals {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Files of goals, directories of them, or - for the input.")
    private List<String> paths;

    @Option(names = "--prune", description = "Archive what the files could name and do not. Nothing is ever deleted.")
    private boolean prune;

    record Sent(List<GoalFile> files, boolean prune) {}

    Sent sent() throws IOException {
        return new Sent(GoalFile.read(paths), prune);
    }
}
