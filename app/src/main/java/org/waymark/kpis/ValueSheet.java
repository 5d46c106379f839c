package org.waymark.kpis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.platform.Sentence;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;
import org.waymark.tables.NumberText;

/**
 * Values of one KPI as pasted from a spreadsheet or read from a CSV file, with what could not be understood. Nothing is thrown for
 * what people paste: each line is either a row or a problem, or holds no value.
 *
 * @param order how days such as 5/6/2026 were read
 * @param mark how numbers such as 1,234 were read
 * @param orderIsGuess whether the days could be read the other way round as well
 * @param markIsGuess whether the numbers could be
 */
public record ValueSheet(
        List<Row> rows,
        List<LineProblem> problems,
        DayOrder order,
        DecimalMark mark,
        boolean orderIsGuess,
        boolean markIsGuess) {
    /** Larger text is a mistake: 10 000 lines of values need a tenth of it. */
    public static final int MOST_CHARACTERS = 4_000_000;

    /** @param line where it stands in the text, from 1 */
    public record Row(long line, Recording recording) {}

    /**
     * @param line where it stands in the text, from 1
     * @param column the cell of that line, from 1; 0: nobody says which
     * @param cell what stands there
     * @param sentence what is wrong, ending with the remedy
     */
    public record LineProblem(long line, int column, String cell, Sentence sentence) {
        public LineProblem(long line, String cell, Sentence sentence) {
            this(line, 0, cell, sentence);
        }

        public LineProblem(long line, String cell, String key, Object... arguments) {
            this(line, cell, new Sentence(key, arguments));
        }

        LineProblem in(int column) {
            return new LineProblem(line, column, cell, sentence);
        }

        public LineProblem {
            cell = cell.length() <= 80 ? cell : cell.substring(0, 79) + "…";
        }

        static LineProblem noNumber(long line, String cell, DecimalMark mark) {
            return NumberText.isTooLarge(cell, mark)
                    ? new LineProblem(line, cell, "no.sheet.number-large")
                    : new LineProblem(
                            line, cell, "no.sheet.no-number", mark == DecimalMark.POINT ? "1234.5" : "1234,5");
        }
    }

    public ValueSheet {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * @param order set by the person, or null to guess
     * @param mark set by the person, or null to guess
     */
    public static ValueSheet read(String text, Cadence cadence, @Nullable DayOrder order, @Nullable DecimalMark mark) {
        if (text.length() > MOST_CHARACTERS) {
            return unreadable(0, new Sentence("no.sheet.too-many-lines", Measurements.MOST));
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004")) {
            return unreadable(1, new Sentence("no.sheet.no-text"));
        }
        try {
            return new SheetReader(SheetTable.of(text), cadence, order, mark).sheet();
        } catch (SheetTable.Unreadable e) {
            return unreadable(e.line(), e.reason());
        }
    }

    public List<Recording> recordings() {
        return rows.stream().map(Row::recording).toList();
    }

    private static ValueSheet unreadable(long line, Sentence sentence) {
        var problem = new LineProblem(line, "", sentence);
        return new ValueSheet(List.of(), List.of(problem), DayOrder.MONTH_FIRST, DecimalMark.POINT, false, false);
    }
}
