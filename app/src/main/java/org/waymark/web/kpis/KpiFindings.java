package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Behaviour;
import org.waymark.insights.Fan;
import org.waymark.insights.KpiReading;
import org.waymark.insights.Rule;
import org.waymark.insights.Verdict;
import org.waymark.insights.Way;
import org.waymark.web.charts.KpiEvidence;
import org.waymark.web.charts.Tone;
import org.waymark.web.layout.ChanceMark;
import org.waymark.web.layout.SignalMark;
import org.waymark.web.layout.Words;

/** What the past of a KPI says, in words first: its verdict, its outlook, and the labels of its chart. */
public record KpiFindings(KpiView view, KpiReading reading) {

    public SignalMark signal() {
        return switch (reading.verdict()) {
            case Verdict.Moved moved -> SignalMark.of(moved.way(), tone(moved), words());
            case Verdict.Steady _ -> SignalMark.of(null, Tone.PLAIN, words());
            case Verdict.Unjudged unjudged ->
                new SignalMark(
                        "steady", words().of("signal.unjudged", unjudged.lack().missing()));
        };
    }

    /** "since Sep 2025": the small line below the verdict; empty where there is nothing to add. */
    public String since() {
        return reading.verdict() instanceof Verdict.Moved moved
                ? words().of("signal.since", view.period(moved.since()))
                : "";
    }

    public @Nullable ChanceMark chance() {
        var chance = reading.chance();
        return chance == null ? null : ChanceMark.of(chance.value(), chance.rough(), words());
    }

    /** "for Dec 2026, on this course". */
    public String chanceWhen() {
        var chance = reading.chance();
        return chance == null ? "" : words().of("chance.when", view.period(chance.day()));
    }

    boolean asksForWork() {
        var worse = reading.verdict() instanceof Verdict.Moved moved && tone(moved) == Tone.BAD;
        return worse || reading.chance() != null && reading.chance().value() < 0.3;
    }

    public KpiStatements statements() {
        return new KpiStatements(this);
    }

    /** What is drawn over the values. */
    KpiEvidence evidence() {
        var detail = reading.detail();
        return new KpiEvidence(detail.behaviour(), detail.fan(), signals(), note().orElse(null), labels());
    }

    Words words() {
        return view.words();
    }

    Tone tone(Verdict.Moved moved) {
        var latest = view.sheet().state().latest();
        return tone(moved.way(), latest == null ? 0 : latest.value(), moved.since());
    }

    /** The phase that is judged by now. */
    Optional<Behaviour.Phase> phase() {
        var behaviour = reading.detail().behaviour();
        return behaviour == null || behaviour.phases().isEmpty()
                ? Optional.empty()
                : Optional.of(behaviour.phases().getLast());
    }

    /** The one before it. */
    Optional<Behaviour.Phase> phaseBefore() {
        var behaviour = reading.detail().behaviour();
        return behaviour == null || behaviour.phases().size() < 2
                ? Optional.empty()
                : Optional.of(behaviour.phases().get(behaviour.phases().size() - 2));
    }

    /** The outlook for the day of the target, or for the last day that it reaches. */
    Optional<Fan.Step> end() {
        var fan = reading.detail().fan();
        if (fan == null || fan.steps().isEmpty()) return Optional.empty();
        var day = reading.chance() == null ? null : reading.chance().day();
        return fan.steps().stream()
                .filter(step -> step.day().equals(day))
                .findFirst()
                .or(() -> Optional.of(fan.steps().getLast()));
    }

    private Map<LocalDate, Tone> signals() {
        var behaviour = reading.detail().behaviour();
        if (behaviour == null) return Map.of();
        return behaviour.points().stream()
                .collect(Collectors.toMap(
                        Behaviour.Point::day,
                        point -> tone(point.way(), point.value(), point.day()),
                        (first, _) -> first));
    }

    /** Whether any value is one that noise does not explain. */
    public boolean hasPoints() {
        var behaviour = reading.detail().behaviour();
        return behaviour != null && !behaviour.points().isEmpty();
    }

    /** "Under the lower limit": why noise does not explain the value of a day; null where it does. */
    public @Nullable SignalMark pointOn(LocalDate day) {
        var behaviour = reading.detail().behaviour();
        if (behaviour == null) return null;
        return behaviour.points().stream()
                .filter(point -> point.day().equals(day))
                .findFirst()
                .map(point -> mark(point, behaviour))
                .orElse(null);
    }

    /** Values of a new level lie outside the limits of the old one, and within their own. */
    private SignalMark mark(Behaviour.Point point, Behaviour behaviour) {
        var code = SignalMark.of(point.way(), tone(point.way(), point.value(), point.day()), words())
                .code();
        var isOutsideBefore =
                point.rule() == Rule.OUTSIDE && behaviour.phases().stream().anyMatch(phase -> isWithin(phase, point));
        var rule = isOutsideBefore ? "outside-before" : code(point.rule());
        return new SignalMark(code, words().of("kpis.point." + rule, code(point.way())));
    }

    private static boolean isWithin(Behaviour.Phase phase, Behaviour.Point point) {
        if (point.day().isBefore(phase.from()) || point.day().isAfter(phase.to())) return false;
        var limits = phase.course().stream()
                .filter(level -> level.day().equals(point.day()))
                .findFirst()
                .orElseGet(() -> new Behaviour.Level(point.day(), phase.centre(), phase.low(), phase.high()));
        return point.value() >= limits.low() && point.value() <= limits.high();
    }

    private Tone tone(Way way, double value, LocalDate day) {
        var target = Goal.bounds(view.sheet().targets().on(day).orElse(null));
        return Tone.of(view.sheet().definition().metric().direction(), way, value, target);
    }

    /** One remark, at the first value of what is new now. */
    private Optional<KpiEvidence.Note> note() {
        if (!(reading.verdict() instanceof Verdict.Moved moved)) return Optional.empty();
        var first = words().of("kpis.note." + code(moved.rule()), view.cadenceCode(), run(moved));
        var second = phaseBefore().isPresent() && moved.rule() == Rule.NEW_LEVEL
                ? words().of("kpis.note.redrawn")
                : words().of("kpis.note.real");
        return Optional.of(new KpiEvidence.Note(moved.since(), first, second));
    }

    /** How many values have come since the change began. */
    long run(Verdict.Moved moved) {
        return Stream.concat(view.values().kept().stream().map(KpiValues.Kept::day), Stream.of(moved.since()))
                .filter(day -> !day.isBefore(moved.since()))
                .distinct()
                .count();
    }

    /** How many values the limits of the present phase rest on. */
    long inPhase() {
        var from = phase().map(Behaviour.Phase::from).orElse(LocalDate.MIN);
        var to = phase().map(Behaviour.Phase::to).orElse(LocalDate.MAX);
        return view.values().kept().stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .count();
    }

    private KpiEvidence.Words labels() {
        return new KpiEvidence.Words(
                high -> words().of("charts.upper", number(high)),
                low -> words().of("charts.lower", number(low)),
                value -> words().of("charts.likely", words().value(value, view.unit())),
                (low, high) -> words().of("charts.between", number(low), number(high)),
                words().of("charts.change." + view.cadenceCode()),
                range -> words().of("charts.change.usual", words().distance(range, view.unit())));
    }

    /** "three-of-four": an alternative as its message keys name it. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String number(double value) {
        return words().number(value, view.unit().decimals());
    }

    String value(double value) {
        return words().value(value, view.unit());
    }

    List<String> members() {
        var fan = reading.detail().fan();
        return fan == null ? List.of() : fan.members();
    }
}
