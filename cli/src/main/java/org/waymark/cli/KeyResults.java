package org.waymark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "key-results", description = "Lists key results of a cycle.")
final class KeyResults implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Mixin
    private Wanted wanted;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words of the title.")
    private List<String> words = List.of();

    /** A key result as far as a line shows it. */
    record Line(
            String id,
            String title,
            Unit unit,
            @Nullable Double value,
            @Nullable Double progress,
            String status,
            @Nullable String nextCheckInOn) {}

    @Override
    public Integer call() {
        var api = server.api();
        var query = new LinkedHashMap<>(wanted.query(api, words));
        query.put("draft", "false");
        var found = api.list("/key-results", query, wanted.most(), Line.class);
        out.say(table(found));
        return 0;
    }

    static Table table(List<Line> lines) {
        var table = new Table("STATUS", "PROGRESS", "VALUE", "NEXT CHECK-IN", "KEY RESULT", "ID");
        for (var line : lines) {
            table.add(
                    Unit.words(line.status()),
                    Unit.percent(line.progress()),
                    line.unit().text(line.value()),
                    Objects.requireNonNullElse(line.nextCheckInOn(), "-"),
                    line.title(),
                    line.id());
        }
        return table;
    }
}
