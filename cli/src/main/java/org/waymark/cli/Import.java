package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Imports a CSV, XLSX or JSON file of objectives, key results, check-ins, KPIs, values, people or teams.",
            "Shows first what it would do; the same is done then, all of it or nothing."
        })
final class Import implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<String> UNDER_WAY = Set.of("WAITING", "READING", "WRITING");
    private static final int SHOWN = 20;

    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(names = "--dry-run", description = "Only shows what it would do.")
    private boolean dryRun;

    @Option(names = "--skip-bad-rows", description = "Leaves out rows that cannot be imported; else they stop it.")
    private boolean skip;

    private record Count(String kind, long made, long changed, long same) {}

    private record Run(
            String id,
            String state,
            String format,
            String mark,
            List<Count> counts,
            long stopped,
            long rowsAll,
            @Nullable String failure) {
        boolean isIdle() {
            return counts.stream().allMatch(count -> count.made() + count.changed() == 0);
        }
    }

    private record Trouble(long row, @Nullable String field, String cell, String sentence, boolean stops) {}

    private record Start(String mark, boolean withoutStopped) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) throw Refusal.because("\"%s\" cannot be read.".formatted(file));
        var api = server.api();
        var run = api.upload("/imports", Map.of("name", name()), file, Run.class);
        show(api, run);
        if (run.stopped() > 0 && !skip) {
            throw Refusal.because("%d rows cannot be imported. Mend them, or leave them out with --skip-bad-rows."
                    .formatted(run.stopped()));
        }
        if (dryRun || run.isIdle()) return 0;
        run = api.post("/imports/" + run.id() + "/run", new Start(run.mark(), skip), Run.class);
        while (UNDER_WAY.contains(run.state())) {
            Thread.sleep(PAUSE);
            run = api.get("/imports/" + run.id(), Run.class);
        }
        if (!run.state().equals("DONE")) {
            throw Refusal.because(run.failure() == null ? "it was cancelled." : run.failure());
        }
        out.say("Done. It can be undone at %s/settings/import/%s", server.address(), run.id());
        return 0;
    }

    private void show(Api api, Run run) {
        out.say("%s: %d rows, understood as %s", file.getFileName(), run.rowsAll(), run.format());
        if (run.isIdle()) out.say("It changes nothing.");
        for (var count : run.counts()) {
            out.say(
                    "%-12s %d new, %d changed, %d as they are",
                    count.kind(), count.made(), count.changed(), count.same());
        }
        var troubles = api.list("/imports/" + run.id() + "/troubles", Map.of(), SHOWN, Trouble.class);
        for (var trouble : troubles) {
            out.say(
                    "row %d%s: %s%s",
                    trouble.row(), where(trouble), trouble.stops() ? "" : "(note) ", trouble.sentence());
        }
        if (troubles.size() == SHOWN) out.say("… all of them: %s/settings/import/%s", server.address(), run.id());
    }

    private String name() {
        var name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String where(Trouble trouble) {
        var field = trouble.field() == null
                ? ""
                : ", " + trouble.field().toLowerCase(Locale.ROOT).replace('_', ' ');
        return field + (trouble.cell().isEmpty() ? "" : ", \"" + trouble.cell() + "\"");
    }
}
