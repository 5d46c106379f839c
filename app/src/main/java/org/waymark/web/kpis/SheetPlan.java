package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Recording;
import org.waymark.kpis.ValueSheet;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.platform.Refused;

/** What pasted values would do: shown first, and then done just so. */
public record SheetPlan(List<Planned> rows, List<LineProblem> problems, boolean isGuess) {
    private static final int SHOWN = 60;

    /** The place of a value. */
    record Place(UUID kpi, LocalDate day) {}

    /**
     * A value that would be recorded.
     *
     * @param end the last day of its period
     * @param before the value that stands there now
     */
    public record Planned(
            long line,
            MeasuredKpi kpi,
            LocalDate end,
            Recording recording,
            @Nullable Double before) {
        public boolean isNew() {
            return before == null;
        }

        /** A ratio that comes in parts may be as before; the door finds out. */
        public boolean isSame() {
            return before != null && before.equals(recording.value());
        }
    }

    /** Pasted lines of one KPI, with where they stand in the whole text. */
    record Part(MeasuredKpi kpi, ValueSheet sheet, LineOf lines) {}

    /** From a line of a part to the line of the whole text. */
    interface LineOf {
        long of(long line);
    }

    public SheetPlan {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static SheetPlan of(List<Part> parts, List<LineProblem> before, Map<Place, Double> known, LocalDate today) {
        var rows = new ArrayList<Planned>();
        var problems = new ArrayList<>(before);
        for (var part : parts) {
            part.sheet()
                    .problems()
                    .forEach(problem -> problems.add(
                            new LineProblem(part.lines().of(problem.line()), problem.cell(), problem.sentence())));
            for (var row : part.sheet().rows()) {
                var line = part.lines().of(row.line());
                var period = part.kpi().cadence().periodOf(row.recording().day());
                if (!period.hasStarted(today)) {
                    problems.add(new LineProblem(line, row.recording().day().toString(), "no.sheet.not-begun"));
                    continue;
                }
                var place = new Place(part.kpi().id(), period.end());
                rows.add(new Planned(line, part.kpi(), period.end(), row.recording(), known.get(place)));
            }
        }
        problems.sort(Comparator.comparingLong(LineProblem::line));
        var guess = parts.stream()
                .anyMatch(part -> part.sheet().orderIsGuess() || part.sheet().markIsGuess());
        return new SheetPlan(rows, problems, guess);
    }

    public boolean isClean() {
        return problems.isEmpty() && !rows.isEmpty();
    }

    public long added() {
        return rows.stream().filter(Planned::isNew).count();
    }

    public long restated() {
        return rows.stream().filter(row -> !row.isNew() && !row.isSame()).count();
    }

    public long unchanged() {
        return rows.stream().filter(Planned::isSame).count();
    }

    public List<Planned> shown() {
        return rows.stream().limit(SHOWN).toList();
    }

    public List<LineProblem> shownProblems() {
        return problems.stream().limit(SHOWN).toList();
    }

    public int hidden() {
        return Math.max(0, rows.size() - SHOWN);
    }

    public String mark() {
        return PasteForm.mark(this);
    }

    /** The values to record, if this is the plan that was looked at. */
    List<KpiRecording> agreed(String shown) {
        if (!isClean()) {
            throw new Refused.Invalid("text", "", "no.sheet.broken");
        }
        if (!mark().equals(shown)) {
            throw new Refused.Conflict("no.sheet.changed");
        }
        return rows.stream()
                .map(row -> new KpiRecording(new Kpi.Id(row.kpi().id()), row.recording()))
                .toList();
    }
}
