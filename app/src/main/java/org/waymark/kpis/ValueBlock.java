package org.waymark.kpis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.measure.Cadence;
import org.waymark.platform.Sentence;
import org.waymark.tables.DecimalMark;

/**
 * A block of cells as a spreadsheet puts it on the clipboard, to be laid into a grid. Where its first line or its first column names
 * periods, its cells belong to these; else they lie as they lay there.
 *
 * @param isNamed whether names of KPIs or periods among its cells say where the others belong
 * @param mark how numbers such as 1,234 were read
 * @param markIsGuess whether they could be read the other way as well
 */
public record ValueBlock(
        List<Cell> cells, List<LineProblem> problems, boolean isNamed, DecimalMark mark, boolean markIsGuess) {
    /** Where a cell stands in the text: its line, and its place in that, both from 1. */
    public record Spot(long line, int column) {}

    /**
     * A cell with a number.
     *
     * @param row from 0, blank lines counted
     * @param label what stands before the numbers of its line; empty where nothing does
     * @param column from 0
     * @param day in the period that is named for it; null where none is
     * @param high the upper number of a pair such as {@code 90–110}; else null
     * @param spot where it stands in the text
     */
    public record Cell(
            int row,
            String label,
            int column,
            @Nullable LocalDate day,
            double value,
            @Nullable Double high,
            Spot spot) {}

    public ValueBlock {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** @param usual the mark to read by where the cells do not tell */
    public static ValueBlock read(String text, Cadence cadence, DecimalMark usual) {
        if (text.length() > ValueSheet.MOST_CHARACTERS) return unreadable(0, new Sentence("no.sheet.too-long"), usual);
        if (text.indexOf('\0') >= 0) return unreadable(1, new Sentence("no.sheet.no-text"), usual);
        try {
            return new BlockReader(SheetTable.of(text, '\t'), cadence, usual).block();
        } catch (SheetTable.Unreadable e) {
            return unreadable(e.line(), e.reason(), usual);
        }
    }

    private static ValueBlock unreadable(long line, Sentence sentence, DecimalMark mark) {
        return new ValueBlock(List.of(), List.of(new LineProblem(line, "", sentence)), false, mark, false);
    }
}
