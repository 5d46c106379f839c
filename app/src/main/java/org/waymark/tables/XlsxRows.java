package org.waymark.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/** Rows of one sheet of an XLSX workbook, streamed: a sheet of a million rows takes no more memory than one of ten. */
final class XlsxRows implements RowSource {
    /** The last day that Excel can show is 31 December 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final long MILLISECONDS = 86_400_000;

    /** Excel allows 8,192. */
    private static final int LONGEST_FORMULA = 65_536;

    private final Limits limits;
    private final XlsxPackage workbook;
    private final XlsxTexts texts;
    private final List<Boolean> dayStyles;
    private final XmlPart sheet;
    private long number;

    XlsxRows(Path file, TableFormat.Xlsx format, Limits limits) throws IOException {
        this.limits = limits;
        this.workbook = new XlsxPackage(file, limits);
        try {
            this.texts = new XlsxTexts(workbook, limits.cellLength());
            this.dayStyles = workbook.dayStyles();
            this.sheet = workbook.sheet(format.sheet());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() {
        while (sheet.next()) {
            if (sheet.isAt("row")) return row();
            if (sheet.isAtEndOf("sheetData")) return null;
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private Row row() {
        number = place(sheet.attribute("r"), number + 1);
        var cells = new ArrayList<Cell>();
        while (sheet.next() && !sheet.isAtEndOf("row")) {
            if (sheet.isAt("c")) take(cells);
        }
        return new Row(number, cells);
    }

    private void take(List<Cell> cells) {
        int column = column(sheet.attribute("r"), cells.size());
        var cell = cell(sheet.attribute("t"), sheet.attribute("s"), column);
        if (cell.isBlank()) return;
        if (column < cells.size()) throw new Refused.Invalid("file", "", "no.table.broken-cell", number, column + 1);
        if (column >= limits.columns()) {
            throw new Refused.Invalid("file", "", "no.table.too-many-columns", number, limits.columns());
        }
        while (cells.size() < column) cells.add(Cell.BLANK);
        cells.add(cell);
    }

    private Cell cell(String type, String style, int column) {
        String formula = null;
        String text = null;
        while (sheet.next() && !sheet.isAtEndOf("c")) {
            if (sheet.isAt("f")) formula = sheet.text("", LONGEST_FORMULA);
            else if (sheet.isAt("v")) text = sheet.text("", limits.cellLength());
            else if (sheet.isAt("is")) text = sheet.text("rPh", limits.cellLength());
        }
        // what a formula last came to is the value; programs write some that never came to anything, which is to be
        // seen
        if (text == null) return formula == null ? Cell.BLANK : Cell.of(shortened("=" + formula));
        return switch (type) {
            case "s" -> text.isBlank() ? Cell.BLANK : Cell.of(texts.get(Math.toIntExact(place(text, -1))));
            case "b" ->
                text.isBlank() ? Cell.BLANK : new Cell.Truth(text.strip().equals("1"));
            case "str", "inlineStr", "e", "d" -> Cell.of(text);
            default -> number(text.strip(), style, column);
        };
    }

    private String shortened(String formula) {
        return formula.substring(0, Math.min(formula.length(), limits.cellLength()));
    }

    private Cell number(String text, String style, int column) {
        if (text.isEmpty()) return Cell.BLANK;
        try {
            var value = new BigDecimal(text);
            return isDay(style) && value.signum() >= 0 && value.compareTo(LAST_DAY) < 0 ? day(value) : Cell.of(value);
        } catch (NumberFormatException e) {
            throw new Refused.Invalid("file", text, "no.table.broken-cell", number, column + 1);
        }
    }

    private boolean isDay(String style) {
        return !style.isEmpty() && place(style, 0) < dayStyles.size() && dayStyles.get((int) place(style, 0));
    }

    /** Excel counts from 31 December 1899 and believes that 1900 was a leap year, as Lotus 1-2-3 did. */
    private Cell day(BigDecimal value) {
        long whole = value.longValue();
        var first = workbook.since1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole < 60 ? 31 : 30);
        long millis = Math.round(value.remainder(BigDecimal.ONE).doubleValue() * MILLISECONDS);
        var day = first.plusDays(whole);
        return millis == 0
                ? new Cell.Day(day)
                : new Cell.Moment(
                        day.atStartOfDay().plusNanos(millis * 1_000_000).toInstant(ZoneOffset.UTC));
    }

    /** AB12 is column 27; without a place a cell follows the one before. */
    private static int column(String place, int following) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column == 0 ? following : column - 1;
    }

    private static long place(String text, long otherwise) {
        if (text.isEmpty()) return otherwise;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw XlsxPackage.broken("");
        }
    }
}
