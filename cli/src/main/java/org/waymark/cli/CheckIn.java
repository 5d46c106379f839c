package org.waymark.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check-in",
        description = "Checks in on a key result: a value, a confidence, a few words, or all of them.")
final class CheckIn implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Parameters(index = "0", paramLabel = "KEY_RESULT", description = "Its id, or words of its title.")
    private String keyResult;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VALUE",
            description = "The new value; 1 or 0 for yes or no; nothing where a KPI is borrowed.")
    private @Nullable Double value;

    @Option(
            names = {"-c", "--confidence"},
            paramLabel = "0-10",
            description = "How sure you are that it will be reached.")
    private @Nullable Integer confidence;

    @Option(
            names = {"-m", "--changed"},
            paramLabel = "TEXT",
            description = "What changed.")
    private @Nullable String changed;

    @Option(names = "--blockers", paramLabel = "TEXT", description = "What stands in the way.")
    private @Nullable String blockers;

    @Option(names = "--next-steps", paramLabel = "TEXT", description = "What comes next.")
    private @Nullable String nextSteps;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD", description = "Today when left out.")
    private @Nullable LocalDate day;

    private record Sent(
            @Nullable String day,
            @Nullable Double value,
            @Nullable Integer confidence,
            @Nullable String changed,
            @Nullable String blockers,
            @Nullable String nextSteps) {}

    private record Done(@Nullable Double progress, String status) {}

    private record Of(String title, Unit unit, @Nullable Double value) {}

    @Override
    public Integer call() {
        var api = server.api();
        var path = "/key-results/" + Named.keyResult(api, keyResult);
        var sent = new Sent(day == null ? null : day.toString(), value, confidence, changed, blockers, nextSteps);
        var done = api.post(path + "/check-ins", sent, Done.class);
        var now = api.get(path, Of.class);
        out.say(
                "%s: %s, %s done, %s",
                now.title(), now.unit().text(now.value()), Unit.percent(done.progress()), Unit.words(done.status()));
        return 0;
    }
}
