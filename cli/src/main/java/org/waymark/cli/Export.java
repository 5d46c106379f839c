package org.waymark.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Writes a workspace as files of goals, in YAML.",
            "Values and check-ins are not goals, so they are not in them."
        })
final class Export implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE|DIR",
            description = "Where to write; a directory gets a file for each list. The output when left out.")
    private @Nullable String target;

    @Option(
            names = "--into",
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Bring what is in these files up to date where it stands: comments and order stay.")
    private List<String> into = List.of();

    @Option(
            names = "--new",
            description = "With --into: also add what no file names; --only and --cycle choose from it.")
    private boolean fresh;

    @Option(
            names = "--only",
            paramLabel = "LIST",
            split = ",",
            description = "teams, cycles, kpis, objectives or initiatives; several with commas between.")
    private List<String> only = List.of();

    @Option(
            names = "--cycle",
            paramLabel = "CYCLE",
            split = ",",
            description = "Only objectives and initiatives of these, as in 2026-q4.")
    private List<String> cycles = List.of();

    private record Answer(List<GoalFile> files) {}

    private record Renewal(List<GoalFile> files, boolean add, String only, String cycle) {}

    @Override
    public Integer call() throws IOException {
        if (!into.isEmpty()) return renewed();
        if (fresh) throw Refusal.because("--new adds to files; name them with --into.");
        var parted = target != null && (target.endsWith("/") || Files.isDirectory(Path.of(target)));
        var files = server.api().get("/code?" + query(parted), Answer.class).files();
        if (target == null) out.say("%s", files.getFirst().text().stripTrailing());
        else if (parted) for (var file : files) write(Path.of(target, file.name()), file.text());
        else write(Path.of(target), files.getFirst().text());
        return 0;
    }

    private String query(boolean parted) {
        var query = new ArrayList<String>();
        if (parted) query.add("parted=true");
        if (!only.isEmpty()) query.add("only=" + encoded(only));
        if (!cycles.isEmpty()) query.add("cycle=" + encoded(cycles));
        return String.join("&", query);
    }

    private static String encoded(List<String> words) {
        return URLEncoder.encode(String.join(",", words), StandardCharsets.UTF_8);
    }

    private int renewed() throws IOException {
        if (target != null) throw Refusal.because("--into writes where the files stand; leave --out out.");
        if (!fresh && !(only.isEmpty() && cycles.isEmpty())) {
            throw Refusal.because("--only and --cycle choose what is new; say --new, too.");
        }
        var files = GoalFile.read(into);
        var sent = new Renewal(files, fresh, String.join(",", only), String.join(",", cycles));
        var renewed = server.api().post("/code/renewals", sent, Answer.class);
        for (var file : renewed.files()) {
            if (files.contains(file)) out.say("%s is as it was.", file.name());
            else write(Path.of(file.name()), file.text());
        }
        return 0;
    }

    private void write(Path file, String text) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.writeString(file, text);
        out.say("%s is written.", file);
    }
}
