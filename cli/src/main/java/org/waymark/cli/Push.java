package org.waymark.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "push",
        description = {
            "Records values of a KPI: one given here, or many read from the input, one a line: DAY VALUE.",
            "All of them are recorded, or none if one is bad."
        })
final class Push implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Parameters(
            index = "0",
            paramLabel = "KPI",
            description = "Its id, or words of its name; with a push token its id.")
    private String kpi;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VALUE",
            description = "When left out, lines of DAY VALUE are read.")
    private @Nullable Double value;

    @Option(
            names = "--day",
            paramLabel = "YYYY-MM-DD",
            description = "Any day of the value's period; today when left out.")
    private @Nullable LocalDate day;

    @Option(
            names = {"-m", "--note"},
            paramLabel = "TEXT",
            description = "What is to be known about the value.")
    private @Nullable String note;

    private record Sent(List<Value> values) {}

    /** With a push token each value says of which KPI it is. */
    private record Row(
            String kpi, String day, double value, @Nullable String note) {}

    private record Done(int added, int restated, int unchanged) {}

    @Override
    public Integer call() throws IOException {
        var values = value == null ? read() : List.of(new Value(day(), value, note));
        var api = server.api();
        var done = server.hasPushToken()
                ? api.post("/push", rows(values), Done.class)
                : api.post("/kpis/" + Named.kpi(api, kpi) + "/measurements", new Sent(values), Done.class);
        out.say("%d added, %d restated, %d unchanged", done.added(), done.restated(), done.unchanged());
        return 0;
    }

    private List<Row> rows(List<Value> values) {
        if (!Named.isId(kpi)) {
            throw Refusal.because(
                    "a push token knows no names; give the id of the KPI, as in the address of its page.");
        }
        return values.stream()
                .map(one -> new Row(kpi, one.day(), one.value(), one.note()))
                .toList();
    }

    private String day() {
        return (day == null ? LocalDate.now() : day).toString();
    }

    private List<Value> read() throws IOException {
        if (day != null || note != null) {
            throw Refusal.because("--day and --note belong to a value that is given here.");
        }
        Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        var values = Value.read(in);
        if (values.isEmpty()) throw Refusal.because("there was nothing to read: write lines of DAY VALUE.");
        return values;
    }
}
