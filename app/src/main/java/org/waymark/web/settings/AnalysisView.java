package org.waymark.web.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.AnalysisRun;
import org.waymark.insights.OverallRecord;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;

/**
 * The analyses of a workspace in words.
 *
 * @param runs newest first
 * @param names of the people who asked for them or stopped them
 * @param record null before the first one has finished
 */
public record AnalysisView(
        UUID workspace,
        List<AnalysisRun> runs,
        Map<UUID, String> names,
        @Nullable OverallRecord record,
        Words words) {
    /** Fills a bar in ink: how often something came true is no status. */
    public static final Mark PLAIN = new Mark("plain", "");

    public AnalysisView {
        runs = List.copyOf(runs);
        names = Map.copyOf(names);
    }

    /** What pages that show it wait for. */
    public String liveName() {
        return "analysis:" + workspace;
    }

    public @Nullable AnalysisRun running() {
        return runs.stream().filter(run -> !run.isOver()).findFirst().orElse(null);
    }

    public List<AnalysisRun> past() {
        return runs.stream().filter(AnalysisRun::isOver).toList();
    }

    /** "Looking at key results: 40 of 120 done." */
    public String progress(AnalysisRun run) {
        var stage = words.of("analysis.stage." + code(run.stage()));
        return words.of("analysis.progress", stage, run.done(), run.total());
    }

    /** Who asked for it. */
    public String asker(AnalysisRun run) {
        return run.askedBy() == null ? words.of("analysis.night") : name(run.askedBy());
    }

    /** "Finished in 12 s" or "Stopped by Maya". */
    public String outcome(AnalysisRun run) {
        var finished = run.finishedAt();
        if (finished != null) {
            var took = Duration.between(run.startedAt(), finished);
            return took.toMinutes() < 2
                    ? words.of("analysis.finished.seconds", Math.max(1, took.toSeconds()))
                    : words.of("analysis.finished.minutes", took.toMinutes());
        }
        return words.of("analysis.stopped-by", run.stoppedBy() == null ? "" : name(run.stoppedBy()));
    }

    /** Whether ranges hold what they say. */
    public String keeping(OverallRecord of) {
        return words.of("analysis.record." + code(of.keeping()));
    }

    private String name(UUID person) {
        return names.getOrDefault(person, words.of("analysis.somebody"));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
