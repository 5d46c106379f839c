package org.waymark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command says what came of it. */
@Command
final class Out {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    void say(String format, Object... arguments) {
        print(format.formatted(arguments));
    }

    void say(Table table) {
        print(String.join(System.lineSeparator(), table.lines()));
    }

    private void print(String text) {
        var out = command.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
