package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.impact.Control;
import org.waymark.analytics.impact.DelayScan;
import org.waymark.analytics.impact.Setting;
import org.waymark.analytics.impact.Shape;
import org.waymark.analytics.impact.Study;
import org.waymark.analytics.impact.Together;
import org.waymark.insights.ImpactStudy.Delay;
import org.waymark.insights.ImpactStudy.Effect;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.insights.ImpactStudy.Weakness;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Objective;

/**
 * A KPI with all objectives that want to move it: they are judged together, because each of them may be the reason of what another one
 * is praised for.
 *
 * @param undertakings the newest last
 * @param comparisons what the work does not touch, in the periods of the history
 */
record StudyCase(Kpi.Id kpi, History history, int dueDays, List<Undertaking> undertakings, List<Series> comparisons) {
    /** Older ones no longer matter for those of now, and each costs the estimate of the others. */
    private static final int MOST = 8;

    /** A comparison that is known for fewer of the periods costs more than it tells. */
    private static final double LEAST_KNOWN = 0.9;

    StudyCase {
        comparisons = comparisons.stream()
                .filter(one -> isKnown(one, history.counted()))
                .toList();
        undertakings = List.copyOf(undertakings.subList(Math.max(0, undertakings.size() - MOST), undertakings.size()));
    }

    String fingerprint() {
        return Fingerprint.of(Engine.VERSION, history.days(), history.counted(), dueDays, undertakings, comparisons);
    }

    private static boolean isKnown(Series comparison, Series counted) {
        long both = Arrays.stream(counted.places()).filter(comparison::has).count();
        return both >= LEAST_KNOWN * counted.count();
    }

    private Setting setting() {
        return Setting.of(history.season())
                .withControls(comparisons.stream()
                        .map(series -> new Control("comparison", series))
                        .toList());
    }

    List<ImpactStudy> studies(Instant now) {
        var judged = undertakings.stream()
                .filter(one -> !history.isEmpty() && one.intent(history) != null)
                .toList();
        var intents = judged.stream()
                .map(one -> Objects.requireNonNull(one.intent(history)))
                .toList();
        var together = intents.isEmpty()
                ? List.<Together.Judged>of()
                : Together.of(history.counted(), setting(), intents).each();
        var studies = new ArrayList<ImpactStudy>();
        for (var one : undertakings) {
            int number = judged.indexOf(one);
            studies.add(number < 0 ? tooShort(one, now) : study(one, together.get(number), judged, now));
        }
        return studies;
    }

    private ImpactStudy study(Undertaking one, Together.Judged judged, List<Undertaking> all, Instant now) {
        return switch (judged) {
            case Together.Judged.Alone(var finding) ->
                switch (finding) {
                    case Finding.Found(var study) -> found(one, study, now);
                    case Finding.NotYet(var lacks, var have, var need)
                    when lacks == Finding.Lack.VALUES_AFTER -> tooEarly(one, need - have, now);
                    case Finding.NotYet(var lacks, var have, var need) ->
                        silent(one, Verdict.NOT_ENOUGH, Lacks.of(lacks, have, need), null, List.of(), now);
                };
            case Together.Judged.Inseparable inseparable ->
                silent(
                        one,
                        Verdict.INSEPARABLE,
                        null,
                        null,
                        inseparable.from().stream()
                                .map(number -> all.get(number).objective())
                                .toList(),
                        now);
        };
    }

    private ImpactStudy tooShort(Undertaking one, Instant now) {
        int need = 12;
        return silent(one, Verdict.NOT_ENOUGH, new Lack(Lack.Of.VALUES_BEFORE, 0, need), null, List.of(), now);
    }

    private ImpactStudy tooEarly(Undertaking one, int missing, Instant now) {
        int behind = Math.max(0, one.start(history) - history.days().size());
        var day = history.ahead(behind + missing).getLast().plusDays(dueDays);
        return silent(one, Verdict.TOO_EARLY, null, day, List.of(), now);
    }

    private ImpactStudy silent(
            Undertaking one,
            Verdict verdict,
            @Nullable Lack lack,
            @Nullable LocalDate lookAgain,
            List<Objective.Id> together,
            Instant now) {
        return new ImpactStudy(
                one.objective(),
                kpi,
                basis(now),
                verdict,
                lack,
                null,
                null,
                null,
                lookAgain,
                one.windowEnd(history.cadence()),
                one.isDeclaredLate(),
                false,
                new ImpactStudy.Detail(one.begun(), StudyPath.before(history, one), together));
    }

    private ImpactStudy found(Undertaking one, Study study, Instant now) {
        var verdict = verdict(study);
        var shows = verdict == Verdict.VERY_LIKELY || verdict == Verdict.PROBABLY;
        return new ImpactStudy(
                one.objective(),
                kpi,
                basis(now),
                verdict,
                null,
                effect(study),
                shows ? delay(study.scan()) : null,
                one.isDeclaredLate() ? Weakness.DECLARED_LATE : weakest(study),
                lookAgain(study),
                one.windowEnd(history.cadence()),
                one.isDeclaredLate(),
                !comparisons.isEmpty(),
                new ImpactStudy.Detail(one.begun(), StudyPath.of(history, one, study), others(one)));
    }

    private static Verdict verdict(Study study) {
        return switch (study.verdict()) {
            case VERY_LIKELY_YES -> Verdict.VERY_LIKELY;
            case PROBABLY_YES -> Verdict.PROBABLY;
            case CANNOT_TELL -> Verdict.CANNOT_TELL;
            case PROBABLY_NO -> Verdict.PROBABLY_NOT;
            case TOO_EARLY -> Verdict.TOO_EARLY;
        };
    }

    private static Effect effect(Study study) {
        var interval = study.effect().interval();
        return new Effect(study.effect().value(), interval.low(), interval.high(), study.chance());
    }

    private static Delay delay(DelayScan scan) {
        var shape =
                switch (scan.best().shape()) {
                    case Shape.Step _ -> ImpactStudy.Shape.STEP;
                    case Shape.Ramp _, Shape.Approach _, Shape.Pulse _ -> ImpactStudy.Shape.RAMP;
                };
        return new Delay(scan.earliest(), scan.latest(), shape);
    }

    private @Nullable Weakness weakest(Study study) {
        return study.weakest()
                .map(weakness -> switch (weakness) {
                    case OTHER_EVENTS -> Weakness.OVERLAP;
                    case FEW_BEFORE -> Weakness.SHORT_BEFORE;
                    case FEW_AFTER -> Weakness.SHORT_AFTER;
                    case SEASON_UNKNOWN -> Weakness.SEASON_UNKNOWN;
                    case NOISY -> Weakness.RESTLESS;
                    case WIDE_INTERVAL -> Weakness.WIDE;
                    case NO_CONTROL -> Weakness.NO_COMPARISON;
                })
                .orElse(null);
    }

    /** While its window is open, with the next value; then only if it can be foreseen how many more would tell. */
    private @Nullable LocalDate lookAgain(Study study) {
        if (study.open(history.days().size()))
            return history.ahead(1).getFirst().plusDays(dueDays);
        return study.stillNeeded().isEmpty()
                ? null
                : history.ahead(study.stillNeeded().getAsInt()).getLast().plusDays(dueDays);
    }

    private List<Objective.Id> others(Undertaking one) {
        return undertakings.stream()
                .map(Undertaking::objective)
                .filter(other -> !other.equals(one.objective()))
                .toList();
    }

    private Basis basis(Instant now) {
        return new Basis(
                Engine.VERSION,
                fingerprint(),
                now,
                history.isEmpty() ? null : history.days().getLast(),
                history.counted().count(),
                history.excluded());
    }
}
