package org.waymark.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with a sheet for each list. Texts are written as texts, so that none becomes a formula whatever it begins with; numbers
 * and days are numbers and days.
 */
final class Workbooks implements SheetWriter {
    /** Excel's limit is 1,048,576; what does not fit goes on in another sheet. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int OFTEN = 500;
    private static final double WIDTH = 18;

    private final Workbook book;
    private final ZoneId zone;
    private final int mostRows;
    private @Nullable Sheet sheet;
    private @Nullable Worksheet page;
    private int pages;
    private int row;

    Workbooks(OutputStream out, ZoneId zone) {
        this(out, zone, MOST_ROWS);
    }

    /** @param mostRows of one sheet */
    Workbooks(OutputStream out, ZoneId zone, int mostRows) {
        this.book = new Workbook(out, "Waymark", "1.0");
        this.zone = zone;
        this.mostRows = mostRows;
    }

    @Override
    public void begin(Sheet next) throws IOException {
        sheet = next;
        pages = 0;
        turn(next);
    }

    private Worksheet turn(Sheet next) throws IOException {
        if (page != null) page.finish();
        pages++;
        var opened = book.newWorksheet(pages == 1 ? next.name() : next.name() + " " + pages);
        opened.freezePane(0, 1);
        var titles = next.titles();
        int column = 0;
        for (var title : titles) head(opened, column++, title);
        for (var formula : next.formulas()) head(opened, column++, formula.title());
        page = opened;
        row = 1;
        return opened;
    }

    private static void head(Worksheet opened, int column, String title) {
        opened.width(column, WIDTH);
        opened.inlineString(0, column, title);
        opened.style(0, column).bold().fillColor("E9ECEF").set();
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        var now = opened();
        if (row > mostRows) now = turn(current());
        for (int c = 0; c < values.length; c++) {
            cell(now, c, SheetWriter.local(values[c], zone));
        }
        var titles = current().titles();
        int column = values.length;
        for (var formula : current().formulas()) now.formula(row, column++, formula.at(titles, row + 1));
        row++;
        if (row % OFTEN == 0) now.flush();
    }

    private void cell(Worksheet now, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> now.value(row, column, number);
            case Boolean truth -> now.value(row, column, truth);
            case LocalDate day -> {
                now.value(row, column, day);
                now.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                now.value(row, column, moment);
                now.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Object text -> now.inlineString(row, column, text.toString());
        }
    }

    @Override
    public void end() throws IOException {
        opened().finish();
        page = null;
    }

    private Worksheet opened() {
        if (page == null) throw new IllegalStateException("No sheet was begun");
        return page;
    }

    private Sheet current() {
        if (sheet == null) throw new IllegalStateException("No sheet was begun");
        return sheet;
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
