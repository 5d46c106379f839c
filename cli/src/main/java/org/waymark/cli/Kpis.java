package org.waymark.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "kpis", description = "Lists KPIs with their newest values.")
final class Kpis implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many lines, 50 when left out.")
    private int most = 50;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words of the name or category.")
    private List<String> words = List.of();

    private record Value(String day, Double value) {}

    private record Line(
            String id, String name, Unit unit, @Nullable Value latest, String dueOn, String standing) {}

    @Override
    public Integer call() {
        var query = words.isEmpty() ? Map.<String, String>of() : Map.of("q", String.join(" ", words));
        var table = new Table("STANDING", "VALUE", "OF", "NEXT DUE", "KPI", "ID");
        for (var line : server.api().list("/kpis", query, most, Line.class)) {
            var latest = line.latest();
            table.add(
                    Unit.words(line.standing()),
                    line.unit().text(latest == null ? null : latest.value()),
                    latest == null ? "-" : latest.day(),
                    line.dueOn(),
                    line.name(),
                    line.id());
        }
        out.say(table);
        return 0;
    }
}
