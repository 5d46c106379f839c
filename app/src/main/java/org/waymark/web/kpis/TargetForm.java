package org.waymark.web.kpis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Targets;
import org.waymark.measure.Direction;
import org.waymark.web.Form;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * Targets over time as people type them: twelve months of a year side by side, where an empty month goes on with the target of
 * the one before, or rows of days.
 */
public record TargetForm(KpiView kpi, int year, Typed typed) {
    private static final Set<String> NONE = Set.of("-", "–", "—", "none", "no target");
    private static final List<String> SIDES = List.of("low", "high");
    private static final int BLANK_ROWS = 3;

    /** The most rows of days that a form holds; more targets than that are set month by month. */
    private static final int MOST_ROWS = 60;

    public static TargetForm of(KpiView kpi, int year, Typed typed, Words words) {
        var targets = kpi.sheet().targets();
        var values = stored(targets, year);
        values.put("version", Long.toString(kpi.sheet().state().version()));
        var stored = Typed.from(values);
        if (typed.problems().isEmpty()) return new TargetForm(kpi, year, stored);
        return new TargetForm(kpi, year, refused(typed.over(stored, words), stored, targets, year));
    }

    /** Of the two forms of the page the other one stays as it is stored. */
    private static Typed refused(Typed typed, Typed stored, Targets targets, int year) {
        var isByDay = typed.values().keySet().stream().anyMatch(TargetForm::isRow);
        var values = new HashMap<>(typed.values());
        stored.values().forEach((name, value) -> {
            if (isRow(name) != isByDay) values.putIfAbsent(name, value);
        });
        if (isByDay) return typed.laidOut(values, typed.problems());
        var cells = cells(typed, targets, year);
        var problems = typed.problems().stream()
                .map(one -> new Typed.Problem(cells.getOrDefault(one.field(), one.field()), one.message()))
                .toList();
        return typed.laidOut(values, problems);
    }

    private static boolean isRow(String name) {
        return name.startsWith("targets[");
    }

    /** Where on the page each target of {@link #months} is typed: of the year in its month, of other years in its row. */
    private static Map<String, String> cells(Typed typed, Targets targets, int year) {
        var cells = new HashMap<String, String>();
        var at = 0;
        for (int row = 0; row < targets.all().size(); row++) {
            if (targets.all().get(row).fromDay().getYear() == year) continue;
            for (var side : SIDES)
                cells.put("targets[%d].%s".formatted(at, side), "targets[%d].%s".formatted(row, side));
            at++;
        }
        for (int month = 1; month <= 12; month++) {
            if (typed.value("low-" + month).isBlank()
                    && typed.value("high-" + month).isBlank()) continue;
            for (var side : SIDES) cells.put("targets[%d].%s".formatted(at, side), side + "-" + month);
            at++;
        }
        return cells;
    }

    /** The bounds that may be set; one that no longer fits the KPI is shown as long as it is there. */
    public List<String> sides() {
        var sides = new ArrayList<String>();
        if (direction() != Direction.LOWER || stored().anyMatch(target -> target.low() != null)) sides.add("low");
        if (direction() != Direction.HIGHER || stored().anyMatch(target -> target.high() != null)) sides.add("high");
        return sides;
    }

    private Stream<DatedTarget> stored() {
        return kpi.sheet().targets().all().stream();
    }

    public List<YearMonth> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }

    /** What an empty month goes on with. */
    public String carried(String side, YearMonth month) {
        return kpi.sheet().targets().all().reversed().stream()
                .filter(target -> target.fromDay().isBefore(month.atDay(1)))
                .findFirst()
                .map(target -> side.equals("low") ? target.low() : target.high())
                .map(RecordForm::plain)
                .orElse("");
    }

    public boolean hasRows() {
        return kpi.sheet().targets().all().size() <= MOST_ROWS;
    }

    /** How many rows of days there are: those that are set, and some to fill. */
    public int rows() {
        return kpi.sheet().targets().all().size() + BLANK_ROWS;
    }

    /** The targets with the months of one year as the form says them; other years stay as they are. */
    static List<DatedTarget> months(Form form, Targets stored, int year) {
        var targets = new ArrayList<>(stored.all().stream()
                .filter(target -> target.fromDay().getYear() != year)
                .toList());
        for (int month = 1; month <= 12; month++) {
            var low = "low-" + month;
            var high = "high-" + month;
            if (!form.has(low) && !form.has(high)) continue;
            var isNone = NONE.contains(form.optionalLine(form.has(low) ? low : high, 40));
            var first = YearMonth.of(year, month);
            targets.add(
                    isNone
                            ? dated(stored, first, null, null)
                            : dated(stored, first, form.optionalNumber(low), form.optionalNumber(high)));
        }
        form.refuseIfBroken();
        return targets;
    }

    /** The targets as rows of days say them; a row without a day is left out. */
    static List<DatedTarget> rows(Form form) {
        var targets = new ArrayList<DatedTarget>();
        for (int row = 0; row < MOST_ROWS + BLANK_ROWS; row++) {
            var name = "targets[" + row + "].";
            if (!form.has(name + "fromDay")) continue;
            targets.add(new DatedTarget(
                    form.day(name + "fromDay"), form.optionalNumber(name + "low"), form.optionalNumber(name + "high")));
        }
        form.refuseIfBroken();
        return targets;
    }

    /** A target that stood within the month already keeps its day. */
    private static DatedTarget dated(Targets stored, YearMonth month, @Nullable Double low, @Nullable Double high) {
        var day = stored.all().stream()
                .filter(target -> YearMonth.from(target.fromDay()).equals(month))
                .filter(target -> Objects.equals(target.low(), low) && Objects.equals(target.high(), high))
                .map(DatedTarget::fromDay)
                .findFirst()
                .orElse(month.atDay(1));
        return new DatedTarget(day, low, high);
    }

    private static HashMap<String, String> stored(Targets targets, int year) {
        var values = new HashMap<String, String>();
        for (int row = 0; row < targets.all().size(); row++) {
            var target = targets.all().get(row);
            put(values, "targets[%d].low".formatted(row), "targets[%d].high".formatted(row), target);
            values.put("targets[%d].fromDay".formatted(row), target.fromDay().toString());
            if (target.fromDay().getYear() != year) continue;
            var month = target.fromDay().getMonthValue();
            put(values, "low-" + month, "high-" + month, target);
            if (target.target().isEmpty()) values.putAll(Map.of("low-" + month, "–", "high-" + month, "–"));
        }
        return values;
    }

    private static void put(Map<String, String> values, String low, String high, DatedTarget target) {
        values.put(low, RecordForm.plain(target.low()));
        values.put(high, RecordForm.plain(target.high()));
    }

    private Direction direction() {
        return kpi.sheet().definition().metric().direction();
    }
}
