package org.waymark.kpis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.kpis.SheetTable.Line;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.platform.Sentence;
import org.waymark.tables.NumberText;

/**
 * Values of several KPIs in one table, taken apart into the values of each. Three forms are understood: a line for each value
 * (KPI, period, value), a line for each KPI with the periods side by side, and a line for each period with the KPIs side by side.
 */
public record ManySheet(List<Part> parts, List<LineProblem> problems) {
    /**
     * The lines of one KPI as two columns, for {@link ValueSheet#read}.
     *
     * @param kpi its name or id, as it stands in the table
     * @param text a line for each value
     * @param lines where each of them stands in the whole table
     */
    public record Part(String kpi, String text, List<Long> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /** Where a line of the part, counted from 1, stands in the whole table. */
        public long line(long line) {
            return line >= 1 && line <= lines.size() ? lines.get((int) line - 1) : 0;
        }
    }

    public ManySheet {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    public static ManySheet read(String text) {
        if (text.length() > ValueSheet.MOST_CHARACTERS) return unreadable(0, new Sentence("no.sheet.too-long"));
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004")) {
            return unreadable(1, new Sentence("no.sheet.no-text"));
        }
        try {
            return of(SheetTable.of(text).lines());
        } catch (SheetTable.Unreadable e) {
            return unreadable(e.line(), e.reason());
        }
    }

    private static ManySheet of(List<Line> lines) {
        if (lines.isEmpty()) return unreadable(0, new Sentence("no.sheet.empty-many"));
        var header = lines.getFirst();
        var body = lines.subList(1, lines.size());
        var gathered = new Gathered();
        if (namesPeriods(header)) {
            body.forEach(line -> gathered.across(line.cell(0), header, line));
        } else if (isTableOfPeriods(header, body)) {
            body.forEach(line -> gathered.down(header, line));
        } else {
            (hasTitles(header) ? body : lines).forEach(gathered::single);
        }
        return gathered.sheet();
    }

    private static boolean namesPeriods(Line header) {
        var titles = beside(header).stream().filter(cell -> !cell.isBlank()).toList();
        return !titles.isEmpty() && titles.stream().allMatch(SheetReader::isDay);
    }

    /** Periods in the first column, numbers in all others. */
    private static boolean isTableOfPeriods(Line header, List<Line> body) {
        return !body.isEmpty()
                && !SheetReader.isDay(header.cell(0))
                && body.stream().allMatch(line -> SheetReader.isDay(line.cell(0)))
                && body.stream().allMatch(line -> beside(line).stream().allMatch(ManySheet::isNumber));
    }

    private static boolean hasTitles(Line header) {
        return !SheetReader.isDay(header.cell(1)) && !isNumber(header.cell(2));
    }

    private static boolean isNumber(String cell) {
        return NumberText.isBlank(cell) || NumberText.isNumber(cell) || NumberText.isFormula(cell);
    }

    private static List<String> beside(Line line) {
        return line.cells()
                .subList(Math.min(1, line.cells().size()), line.cells().size());
    }

    private static ManySheet unreadable(long line, Sentence sentence) {
        return new ManySheet(List.of(), List.of(new LineProblem(line, "", sentence)));
    }

    /** The values found so far, by the text that names their KPI. */
    private static final class Gathered {
        private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
        private final Map<String, List<Long>> lines = new LinkedHashMap<>();
        private final List<LineProblem> problems = new ArrayList<>();

        void single(Line line) {
            add(line, line.cell(0), line.cell(1), line.cell(2), line.cell(3));
        }

        void across(String kpi, Line header, Line line) {
            for (int column = 1; column < line.cells().size(); column++) {
                add(line, kpi, header.cell(column), line.cell(column), "");
            }
        }

        void down(Line header, Line line) {
            for (int column = 1; column < line.cells().size(); column++) {
                add(line, header.cell(column), line.cell(0), line.cell(column), "");
            }
        }

        ManySheet sheet() {
            var parts = texts.entrySet().stream()
                    .map(one -> new Part(
                            one.getKey(), one.getValue().toString(), lines.getOrDefault(one.getKey(), List.of())))
                    .toList();
            return new ManySheet(parts, problems);
        }

        private void add(Line line, String kpi, String day, String value, String note) {
            if (NumberText.isBlank(value)) return;
            if (kpi.isEmpty()) {
                problems.add(new LineProblem(line.number(), value, "no.sheet.no-kpi"));
                return;
            }
            texts.computeIfAbsent(kpi, _ -> new StringBuilder())
                    .append(bare(day))
                    .append('\t')
                    .append(bare(value))
                    .append('\t')
                    .append(bare(note))
                    .append('\n');
            lines.computeIfAbsent(kpi, _ -> new ArrayList<>()).add(line.number());
        }

        /** What would end a cell, a line or a quotation is a space. */
        private static String bare(String cell) {
            return cell.replaceAll("[\\t\\r\\n\"]", " ");
        }
    }
}
