package org.waymark.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.measure.Period;
import org.waymark.measure.Progress;
import org.waymark.measure.Score;
import org.waymark.measure.Unit;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Confidence;
import org.waymark.objectives.Retrospective;
import org.waymark.people.Level;

/**
 * How a cycle came out, as far as its reader may see it.
 *
 * @param all of it
 * @param levels company, teams, people
 * @param teams by name
 * @param tenths how many objectives scored 0.0, 0.1 … 1.0, rounded
 * @param calibration what came of each word of confidence, the lowest first; words that nobody said are left out
 */
public record CycleReport(
        Head head,
        Line all,
        List<LevelLine> levels,
        List<TeamLine> teams,
        List<Integer> tenths,
        List<Said> calibration,
        Stories stories) {
    private static final int TENTHS = 11;

    public CycleReport {
        levels = List.copyOf(levels);
        teams = List.copyOf(teams);
        tenths = List.copyOf(tenths);
        calibration = List.copyOf(calibration);
    }

    /** @param closedAt null while it is open: then the report says what a close would find now */
    public record Head(
            UUID cycle,
            String name,
            String slug,
            Period period,
            @Nullable Instant closedAt,
            boolean scored) {
        public boolean isPreview() {
            return closedAt == null;
        }
    }

    /**
     * @param mean of the scores; null where there is none
     * @param attainments how many came out so
     * @param unscored how many have no score, for want of data
     * @param checkIns how many of those that were due came in time
     * @param lateDays what half of its key results were late by at most, in days; null where none was due
     */
    public record Line(
            int objectives,
            @Nullable Score mean,
            Map<Attainment, Integer> attainments,
            int unscored,
            Share checkIns,
            @Nullable Double lateDays) {
        public int count(Attainment attainment) {
            return attainments.getOrDefault(attainment, 0);
        }
    }

    public record LevelLine(Level level, Line line) {}

    public record TeamLine(UUID team, String name, Line line) {}

    /** When owners said half way that they were so sure: how often they made it. */
    public record Said(Confidence confidence, Share made) {}

    /** What numbers do not tell. */
    public record Stories(
            Retrospective retrospective, List<Lesson> lessons, List<Carried> carried, List<Moved> moved) {}

    /** @param key result: the sentence is about it; null: it is about the objective */
    public record Lesson(
            UUID objective, String title, @Nullable String keyResult, String sentence) {}

    /** @param successor null when its reader may not see it */
    public record Carried(
            UUID objective,
            String title,
            @Nullable UUID successor,
            @Nullable String cycle) {}

    /** What is known so far of what an objective did to a KPI. */
    public record Moved(
            UUID kpi,
            String name,
            UUID objective,
            String title,
            Verdict verdict,
            @Nullable Double effect,
            Unit unit) {
        /** Whether it more likely helped than not: only then the size of it is worth a word. */
        public boolean isLikely() {
            return verdict == Verdict.VERY_LIKELY || verdict == Verdict.PROBABLY;
        }
    }

    static CycleReport of(
            Head head,
            List<Counted.Objectives> objectives,
            List<Counted.KeyResults> keyResults,
            Map<UUID, String> names,
            Stories stories) {
        return new CycleReport(
                head,
                line(objectives, keyResults, _ -> true),
                levels(objectives, keyResults),
                teams(objectives, keyResults, names),
                tenths(objectives),
                calibration(keyResults),
                stories);
    }

    private static List<LevelLine> levels(List<Counted.Objectives> objectives, List<Counted.KeyResults> keyResults) {
        return Arrays.stream(Level.values())
                .map(level -> new LevelLine(level, line(objectives, keyResults, at -> at.level() == level)))
                .filter(one -> one.line().objectives() > 0)
                .toList();
    }

    private static List<TeamLine> teams(
            List<Counted.Objectives> objectives, List<Counted.KeyResults> keyResults, Map<UUID, String> names) {
        var byTeam = new TreeMap<UUID, List<Counted.Objectives>>();
        var parts = new TreeMap<UUID, List<Counted.KeyResults>>();
        for (var one : objectives) {
            var team = one.belonging().team();
            if (team != null && one.belonging().level() == Level.TEAM) {
                byTeam.computeIfAbsent(team, _ -> new ArrayList<>()).add(one);
            }
        }
        for (var one : keyResults) {
            var team = one.belonging().team();
            if (team != null && one.belonging().level() == Level.TEAM) {
                parts.computeIfAbsent(team, _ -> new ArrayList<>()).add(one);
            }
        }
        return byTeam.entrySet().stream()
                .map(entry -> new TeamLine(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), ""),
                        line(entry.getValue(), parts.getOrDefault(entry.getKey(), List.of()), _ -> true)))
                .sorted(Comparator.comparing(TeamLine::name).thenComparing(TeamLine::team))
                .toList();
    }

    private static Line line(
            List<Counted.Objectives> objectives, List<Counted.KeyResults> keyResults, Predicate<Belonging> which) {
        var here =
                objectives.stream().filter(one -> which.test(one.belonging())).toList();
        var parts =
                keyResults.stream().filter(one -> which.test(one.belonging())).toList();
        var attainments = new EnumMap<Attainment, Integer>(Attainment.class);
        for (var one : here) {
            if (one.attainment() != null) attainments.merge(one.attainment(), one.count(), Integer::sum);
        }
        var scored = here.stream().filter(one -> one.tenth() != null).toList();
        int count = sum(scored.stream().mapToInt(Counted.Objectives::count));
        var total = scored.stream().mapToDouble(Counted.Objectives::sum).sum();
        int all = sum(here.stream().mapToInt(Counted.Objectives::count));
        return new Line(
                all,
                count == 0 ? null : Score.of(new Progress(total / count)),
                attainments,
                all - count,
                new Share(
                        sum(parts.stream().mapToInt(Counted.KeyResults::inTime)),
                        sum(parts.stream().mapToInt(Counted.KeyResults::due))),
                median(parts));
    }

    private static int sum(IntStream numbers) {
        return numbers.sum();
    }

    private static @Nullable Double median(List<Counted.KeyResults> parts) {
        var late = new TreeMap<Double, Integer>();
        for (var one : parts) {
            if (one.lateDays() != null) late.merge(one.lateDays(), one.count(), Integer::sum);
        }
        int left = (late.values().stream().mapToInt(Integer::intValue).sum() + 1) / 2;
        for (var entry : late.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) return entry.getKey();
        }
        return null;
    }

    private static List<Integer> tenths(List<Counted.Objectives> objectives) {
        var counts = new int[TENTHS];
        for (var one : objectives) {
            if (one.tenth() != null) counts[one.tenth()] += one.count();
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static List<Said> calibration(List<Counted.KeyResults> keyResults) {
        var made = new TreeMap<Integer, Share>();
        for (var one : keyResults) {
            if (one.said() == null || one.made() == null) continue;
            made.merge(one.said(), new Share(one.made() ? one.count() : 0, one.count()), Share::plus);
        }
        return made.entrySet().stream()
                .map(entry -> new Said(new Confidence(entry.getKey()), entry.getValue()))
                .toList();
    }
}
