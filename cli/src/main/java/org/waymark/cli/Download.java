package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "download",
        description = {
            "Takes away what you may see of the workspace, as one file: a workbook (xlsx), CSV files (csv), or everything as JSON (json, for",
            "admins), which can be brought back in. Ctrl-C ends it; the server forgets the file after a day."
        })
final class Download implements Callable<Integer> {
    private static final Duration OFTEN = Duration.ofMillis(500);

    /** In what form. */
    enum As {
        XLSX("xlsx"),
        CSV("csv.zip"),
        JSON("json.zip");

        private final String ending;

        As(String ending) {
            this.ending = ending;
        }
    }

    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "xlsx, csv or json.")
    private As as;

    @Option(
            names = "--to",
            paramLabel = "FILE|DIR",
            description = "Where to; waymark.xlsx and so on when left out, or in this folder.")
    private @Nullable Path to;

    private record Wish(String format) {}

    private record Run(
            String id,
            long rows,
            @Nullable String finishedAt,
            long keptBack,
            @Nullable String trouble) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var file = file();
        if (Files.exists(file)) throw Refusal.because(file + " is there already. Choose another name.");
        var api = server.api();
        var path = "/exports/"
                + api.post("/exports", new Wish(as.name().toUpperCase(Locale.ROOT)), Run.class)
                        .id();
        var run = finished(api, path);
        if (run.trouble() != null) throw Refusal.because("the export failed: " + run.trouble());
        api.fetch(path + "/content", file);
        out.say("%s: %,d rows, %,d that you may not see left out", file, run.rows(), run.keptBack());
        return 0;
    }

    private Path file() {
        var name = "waymark." + as.ending;
        if (to == null) return Path.of(name);
        return Files.isDirectory(to) ? to.resolve(name) : to;
    }

    private static Run finished(Api api, String path) throws InterruptedException {
        var run = api.get(path, Run.class);
        while (run.finishedAt() == null) {
            Thread.sleep(OFTEN);
            run = api.get(path, Run.class);
        }
        return run;
    }
}
