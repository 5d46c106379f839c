package org.waymark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "objectives", description = "Lists objectives of a cycle.")
final class Objectives implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Mixin
    private Wanted wanted;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words of the title.")
    private List<String> words = List.of();

    private record Line(
            String id, String title, String level, @Nullable Double progress, String status) {}

    @Override
    public Integer call() {
        var api = server.api();
        var query = new LinkedHashMap<>(wanted.query(api, words));
        query.put("draft", "false");
        var table = new Table("STATUS", "PROGRESS", "LEVEL", "OBJECTIVE", "ID");
        for (var line : api.list("/objectives", query, wanted.most(), Line.class)) {
            table.add(
                    Unit.words(line.status()),
                    Unit.percent(line.progress()),
                    Unit.words(line.level()),
                    line.title(),
                    line.id());
        }
        out.say(table);
        return 0;
    }
}
