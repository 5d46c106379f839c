package org.waymark.exports;

import java.util.List;

/**
 * A column that the spreadsheet computes itself.
 *
 * @param text in Excel's English words; {@code {Title}} is the cell of that column in the same row
 */
record Formula(String title, String text) {
    /** @param row from 1, as spreadsheets count */
    String at(List<String> titles, int row) {
        var filled = text;
        for (int c = 0; c < titles.size(); c++) {
            filled = filled.replace("{" + titles.get(c) + "}", column(c) + row);
        }
        return filled;
    }

    /** A, B … Z, AA, AB … */
    static String column(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }
}
