package org.waymark.web.layout;

import java.util.List;
import org.waymark.objectives.Reason;
import org.waymark.objectives.Standing;
import org.waymark.objectives.Status;

/** A status that says why: what was seen, and the rule with its setting that it was held against. */
public record Why(Mark mark, List<Line> lines) {

    /**
     * @param seen for example "38% done, 61% due, 23 points behind"
     * @param rule for example "More than 10 points behind is a risk"; empty where no setting decides
     */
    public record Line(String seen, String rule) {}

    public Why {
        lines = List.copyOf(lines);
    }

    public static Why of(Standing standing, Words words) {
        return new Why(
                Mark.of(standing.status(), words),
                standing.reasons().stream()
                        .map(reason -> new Line(seen(reason, words), rule(reason, words)))
                        .toList());
    }

    /** All in one: "At risk: 38% done, 61% due, 23 points behind, confidence fell from 7 to 5". */
    public String sentence(Words words) {
        var seen = String.join(
                words.of("words.comma"), lines.stream().map(Line::seen).toList());
        return words.of("why.sentence", mark.word(), seen);
    }

    private static String seen(Reason reason, Words words) {
        return switch (reason) {
            case Reason.BehindPace it ->
                words.of(
                        "why.behind",
                        percent(it.donePercent(), words),
                        percent(it.duePercent(), words),
                        points(it.points()));
            case Reason.OnPace it ->
                words.of("why.on-pace", percent(it.donePercent(), words), percent(it.duePercent(), words));
            case Reason.FallsShort it -> words.of("why.short", percent(it.keptPercent(), words), points(it.points()));
            case Reason.Keeps it -> words.of("why.keeps", percent(it.keptPercent(), words));
            case Reason.OutOfBounds _ -> words.of("why.out");
            case Reason.LowConfidence it -> words.of("why.confidence", it.confidence());
            case Reason.ConfidenceFell it -> words.of("why.fell", it.from(), it.to());
            case Reason.Late it -> words.of("why.late", it.sinceDays(), it.daysLate());
            case Reason.NeverCheckedIn it -> words.of("why.never", it.daysLate());
            case Reason.Reached it -> words.of("why.reached", percent(it.donePercent(), words));
            case Reason.NotStarted it -> words.of("why.not-started", words.dayText(it.start()));
            case Reason.NoValue _ -> words.of("why.no-value");
            case Reason.WorstParts it -> words.of("why.worst", it.titles().size(), it.of(), words.list(it.titles()));
            case Reason.NoKeyResults _ -> words.of("why.no-key-results");
        };
    }

    private static String rule(Reason reason, Words words) {
        return switch (reason) {
            case Reason.BehindPace it -> words.of("why.behind.rule", it.limit(), named(it.status(), words));
            case Reason.OnPace it -> words.of("why.on-pace.rule", it.limit());
            case Reason.FallsShort it -> words.of("why.short.rule", it.limit(), named(it.status(), words));
            case Reason.Keeps it -> words.of("why.keeps.rule", it.limit());
            case Reason.LowConfidence it -> words.of("why.confidence.rule", it.limit(), named(it.status(), words));
            case Reason.Late it -> words.of("why.late.rule", it.limit());
            case Reason.NeverCheckedIn it -> words.of("why.late.rule", it.limit());
            case Reason.OutOfBounds _, Reason.ConfidenceFell _, Reason.Reached _, Reason.NotStarted _ -> "";
            case Reason.NoValue _, Reason.WorstParts _, Reason.NoKeyResults _ -> "";
        };
    }

    private static String percent(double percent, Words words) {
        return words.percent(percent / 100);
    }

    private static long points(double points) {
        return Math.round(points);
    }

    private static String named(Status status, Words words) {
        return Mark.of(status, words).word().toLowerCase(words.locale());
    }
}
