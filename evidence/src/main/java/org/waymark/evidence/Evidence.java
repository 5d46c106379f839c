package org.waymark.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verification of the engine, from the command line: one table a topic, and exit code 1 where a limit is missed. */
@Command(
        name = "./waymark evidence",
        sortOptions = false,
        description = "Holds the methods of Waymark against published figures on reference data.",
        footer = {
            "",
            "Exit code: 0 every limit kept, 1 a limit missed, 2 unusable arguments.",
            "A run over all topics on the default data also writes docs/methods/results.md."
        })
public final class Evidence implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "laid out like the reference data: forecasting/, changepoint/, ... each with its series in a folder of"
                            + " its own (default: $WAYMARK_EVIDENCE_DATA, or ../shared/data beside the project)")
    private @Nullable Path data;

    @Option(names = "--topic", paramLabel = "NAME", description = "only this topic; may be repeated")
    private List<String> names = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "write the tables to this file, as Markdown")
    private @Nullable Path out;

    @Option(names = "--help", usageHelp = true, description = "this text")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final List<Topic> topics;
    private final Path project;
    private final Path usualData;

    Evidence(List<Topic> topics, Path project, Path usualData) {
        this.topics = topics;
        this.project = project;
        this.usualData = usualData;
    }

    static void main(String[] arguments) {
        var project = Path.of(System.getProperty("waymark.root", "."))
                .toAbsolutePath()
                .normalize();
        var evidence = new Evidence(Topics.ALL, project, usualData(project));
        System.exit(new CommandLine(evidence).execute(arguments));
    }

    private static Path usualData(Path project) {
        var chosen = System.getenv("WAYMARK_EVIDENCE_DATA");
        return chosen == null ? project.resolveSibling("shared").resolve("data") : Path.of(chosen);
    }

    @Override
    public Integer call() throws IOException {
        var folder = folder();
        var chosen = chosen();
        var file = resultsFile();
        var outcomes = new ArrayList<Outcome>();
        for (var topic : chosen) {
            var outcome = run(topic, folder);
            System.out.print(Report.text(outcome));
            outcomes.add(outcome);
        }
        System.out.printf("%n%s%n", Report.summary(outcomes));
        if (file != null) {
            Files.writeString(file, Report.markdown(outcomes, LocalDate.now(), version()), StandardCharsets.UTF_8);
            Progress.say("Written to " + file);
        }
        return outcomes.stream().anyMatch(outcome -> outcome.missed() > 0) ? 1 : 0;
    }

    private Path folder() {
        var folder = data == null ? usualData : data;
        if (Files.isDirectory(folder)) return folder;
        throw refusal(
                data == null
                        ? "There are no reference data at %s. Name their folder: --data FOLDER. docs/methods/README.md says what it holds and where it comes from."
                                .formatted(folder)
                        : "There is no folder %s.".formatted(data));
    }

    private List<Topic> chosen() {
        for (var name : names)
            if (topics.stream().noneMatch(topic -> isCalled(topic, name)))
                throw refusal("There is no topic \"%s\". There are: %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ", topics.stream().map(Topic::title).toList())));
        return topics.stream()
                .filter(topic -> names.isEmpty() || names.stream().anyMatch(name -> isCalled(topic, name)))
                .toList();
    }

    /** "change points", "Change-points" and "changepoints" are one. */
    private static boolean isCalled(Topic topic, String name) {
        return letters(topic.title()).equals(letters(name));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The page of results is of all topics on the data everyone can have; a file of one's own may hold anything. */
    private @Nullable Path resultsFile() {
        if (out == null) return data == null && names.isEmpty() ? project.resolve("docs/methods/results.md") : null;
        var parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) throw refusal("There is no folder %s.".formatted(parent));
        return out;
    }

    private static Outcome run(Topic topic, Path folder) {
        Progress.say(topic.title() + " ...");
        var began = System.nanoTime();
        var lines = linesOf(topic, folder);
        var took = Duration.ofNanos(System.nanoTime() - began);
        Progress.say("%s: %.1f s".formatted(topic.title(), took.toMillis() / 1000.0));
        return new Outcome(topic.title(), lines, took);
    }

    /** A topic that fails does not take the others with it. */
    private static List<Line> linesOf(Topic topic, Path folder) {
        try {
            var lines = topic.run(folder);
            return lines.isEmpty() ? List.of(Line.absent(topic.title(), "no data here")) : lines;
        } catch (Unreadable e) {
            return List.of(Line.broken(topic.title(), Objects.requireNonNull(e.getMessage())));
        } catch (RuntimeException e) {
            e.printStackTrace();
            return List.of(Line.broken(topic.title(), "failed: " + e));
        }
    }

    private static String version() {
        var version = Evidence.class.getPackage().getImplementationVersion();
        return version == null ? "of the sources" : version;
    }

    private ParameterException refusal(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
