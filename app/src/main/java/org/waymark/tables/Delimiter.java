package org.waymark.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.waymark.platform.Refused;

/** Guesses what stands between the cells: what cuts most lines into as many cells as the first, and into the most. */
final class Delimiter {
    /** Bytes at the start of a file that are looked at. */
    static final int SAMPLE = 64 * 1024;

    private static final int LINES = 50;
    private static final char[] POSSIBLE = {',', ';', '\t', '|', '^'};

    private Delimiter() {}

    static char of(String sample) {
        if (sample.startsWith("sep=") && sample.length() > 4) return sample.charAt(4);
        char best = ',';
        long most = 0;
        for (char delimiter : POSSIBLE) {
            long weight = weight(sample, delimiter);
            if (weight > most) {
                most = weight;
                best = delimiter;
            }
        }
        return best;
    }

    private static long weight(String sample, char delimiter) {
        var widths = widths(sample, delimiter);
        if (widths.isEmpty() || widths.getFirst() < 2) return 0;
        long alike =
                widths.stream().filter(width -> width.equals(widths.getFirst())).count();
        return alike * 1_000 / widths.size() * 1_000 + widths.getFirst();
    }

    private static List<Integer> widths(String sample, char delimiter) {
        var widths = new ArrayList<Integer>();
        try (var rows = new CsvRows(new StringReader(sample), delimiter, Limits.UPLOAD)) {
            for (var row = rows.next(); row != null && widths.size() < LINES; row = rows.next()) {
                if (!row.isBlank()) widths.add(row.cells().size());
            }
        } catch (Refused e) {
            // the sample ends within a quoted cell: what came before counts
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths;
    }
}
