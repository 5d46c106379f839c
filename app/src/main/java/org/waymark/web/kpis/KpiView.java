package org.waymark.web.kpis;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Freshness;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Digits;
import org.waymark.measure.Unit;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.Why;
import org.waymark.web.layout.Words;

/**
 * One KPI as its page shows it.
 *
 * @param mentions what its findings name
 */
public record KpiView(KpiSheet sheet, KpiValues values, Mentions mentions, Span span, Rights rights, Words words) {
    /** Newest rows on the page itself; the rest have a page of their own. */
    private static final int ROWS = 13;

    private static final int SEEN = 8;

    /** What of its past is shown. */
    public record Span(Range range, LocalDate today) {}

    public String path() {
        return "/kpis/" + sheet.id();
    }

    public String livePath() {
        return path() + "/body?range=" + span.range().code();
    }

    public String name() {
        return sheet.definition().name();
    }

    public Unit unit() {
        return metric().unit();
    }

    public Cadence cadence() {
        return metric().cadence();
    }

    public Mark mark() {
        return Mark.of(sheet.state().standing(), words);
    }

    public boolean isArchived() {
        return sheet.state().archivedAt() != null;
    }

    /** Whether a formula makes its values. */
    public boolean isComputed() {
        return sheet.state().computed();
    }

    /** Whether its newest cascade over teams may be undone, unless somebody gave it another formula since. */
    public boolean isUncascadable() {
        return sheet.state().cascaded() && isComputed() && rights.edit() && !isArchived();
    }

    /** Whether the reader may enter values: of a KPI that is computed nobody may. */
    public boolean takesValues() {
        return rights.record() && !isComputed();
    }

    public Face owner() {
        return Face.of(sheet.definition().holder().owner(), sheet.names().owner());
    }

    public @Nullable Face measurer() {
        var id = sheet.definition().measurer();
        var name = sheet.names().measurer();
        return id == null || name == null ? null : Face.of(id, name);
    }

    /** "KPI in People" or "KPI of the company". */
    public String place() {
        var team = sheet.names().team();
        if (team != null) return words.of("kpis.of-team", team);
        return words.of("kpis.of-" + BoardView.code(sheet.definition().holder().level()));
    }

    public @Nullable Content now() {
        var latest = sheet.state().latest();
        return latest == null ? null : words.figure(latest.value(), unit());
    }

    public String newest() {
        var latest = sheet.state().latest();
        return latest == null ? words.of("kpis.now") : period(latest.day());
    }

    public String period(LocalDate day) {
        return Periods.name(cadence(), day, words);
    }

    /** "May". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(words.of("period.pattern.month-short"), words.locale())
                .format(month);
    }

    public @Nullable KpiTarget target() {
        var latest = sheet.state().latest();
        return sheet.targets().on(latest == null ? span.today() : latest.day()).orElse(null);
    }

    public String goal() {
        return target() == null ? words.of("kpis.no-target") : Goal.words(target(), unit(), words);
    }

    /** The target that comes after the one of today: "at most 12% from Jan 2027". */
    public @Nullable String nextGoal() {
        return sheet.targets().all().stream()
                .filter(target -> target.fromDay().isAfter(span.today()))
                .findFirst()
                .flatMap(next -> next.target()
                        .map(bounds -> words.of(
                                "kpis.next-target", Goal.words(bounds, unit(), words), period(next.fromDay()))))
                .orElse(null);
    }

    /** "Misses target" with how far: "Misses target by 3.3 pts". */
    public String standing() {
        var latest = sheet.state().latest();
        var target = target();
        if (latest == null || target == null || target.isMetBy(latest.value())) return mark().word();
        return words.of("kpis.by", mark().word(), words.distance(target.distance(latest.value()), unit()));
    }

    public Why why() {
        return new KpiWhy(this).why();
    }

    /** The change against the same period a year before. */
    public @Nullable String overYear() {
        var latest = sheet.state().latest();
        if (latest == null) return null;
        var before = KpiLine.yearBefore(cadence(), latest.day());
        return values.kept().stream()
                .filter(one -> one.day().equals(before))
                .findFirst()
                .map(one -> words.of(
                        "kpis.over-year",
                        Goal.difference(Digits.clean(latest.value() - one.value()), unit(), words),
                        words.value(one.value(), unit()),
                        period(before)))
                .orElse(null);
    }

    public Freshness freshness() {
        var measured = Stream.concat(
                        values.kept().stream().map(KpiValues.Kept::day),
                        Stream.ofNullable(sheet.state().latest()).map(latest -> latest.day()))
                .collect(Collectors.toSet());
        var since = LocalDate.ofInstant(sheet.state().createdAt(), words.zone());
        return Freshness.of(cadence(), metric().dueDays(), measured, since, span.today());
    }

    public ValueRows rows() {
        return ValueRows.of(values, freshness().missing()).first(ROWS);
    }

    public List<Choice> ranges() {
        return Stream.of(Range.values())
                .map(range -> new Choice(label(range), path() + "?range=" + range.code(), range == span.range()))
                .toList();
    }

    /** What its past says; null while nothing was computed. */
    public @Nullable KpiFindings findings() {
        var reading = sheet.reading();
        return reading == null ? null : new KpiFindings(this, reading);
    }

    /** What moved it; null without a formula or without values to compare. */
    public @Nullable KpiDrivers drivers() {
        var drivers = sheet.reading() == null ? null : sheet.reading().detail().drivers();
        return drivers == null || drivers.drivers().isEmpty() ? null : new KpiDrivers(this, drivers);
    }

    /** Whether its numbers ask for an objective: it misses its target, got worse, or will hardly meet its target. */
    public boolean isUnwell() {
        var findings = findings();
        return sheet.state().standing() == KpiStanding.MISSES || findings != null && findings.asksForWork();
    }

    public KpiSignals signals() {
        return new KpiSignals(this);
    }

    public KpiStudies studies() {
        return new KpiStudies(this);
    }

    /** What moves together with it, newest findings first. */
    public List<KpiCompany.Line> company() {
        return sheet.reading() == null
                ? List.of()
                : new KpiCompany(this, sheet.reading().detail().related()).lines();
    }

    public RecordForm record() {
        return new RecordForm(this);
    }

    public KpiCharts charts() {
        return new KpiCharts(this);
    }

    /** "Monthly, by the 5th day after its end": when a value comes. */
    public String when() {
        return words.of("kpis.when." + BoardView.code(cadence()), metric().dueDays());
    }

    public String direction() {
        return words.of("kpis.direction." + BoardView.code(metric().direction()));
    }

    /** How values of a longer time are made of these: "Added up over longer periods". */
    public String aggregation() {
        return words.of("kpis.aggregation." + BoardView.code(metric().aggregation()));
    }

    /** A change of an objective's KPI as it was declared: "down by 8 pts within 90 days". */
    public String wish(KpiSheet.Aim aim) {
        var size = aim.size();
        var way = words.of(aim.up() ? "kpis.up" : "kpis.down");
        return size == null ? way : words.of("kpis.by", way, words.distance(size, unit()));
    }

    public Mark mark(Status status) {
        return Mark.of(status, words);
    }

    public String cadenceCode() {
        return BoardView.code(cadence());
    }

    public boolean isRatio() {
        return metric().aggregation() == Aggregation.RATIO;
    }

    /** The target of a period that ends on a day. */
    public String goalOn(LocalDate day) {
        return Goal.words(sheet.targets().on(day).orElse(null), unit(), words);
    }

    /** Who brought a value, and by what way if not by hand. */
    public String source(KpiValues.Kept kept) {
        return Source.of(kept.by(), kept.source(), words);
    }

    public String seenBy() {
        var names = sheet.audience().stream()
                .map(KpiSheet.Party::name)
                .sorted()
                .limit(SEEN)
                .toList();
        var others = sheet.audience().size() - names.size();
        if (names.isEmpty()) return words.of("kpis.seen-by.owner");
        return words.of("kpis.seen-by", String.join(words.of("words.comma"), names), others);
    }

    /** The targets over time, the newest first. */
    public List<GoalLine> goals() {
        return GoalLine.of(sheet.targets(), span.today(), unit(), words);
    }

    private Metric metric() {
        return sheet.definition().metric();
    }

    private String label(Range range) {
        return range == Range.ALL
                ? words.of("kpis.range.all")
                : words.of("kpis.range." + BoardView.code(cadence()), range.periods(cadence()));
    }
}
