package org.waymark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a KPI for the period of a day. */
record Value(String day, double value, @Nullable String note) {
    /** One a line: the day, then the value, with space, a comma, a semicolon or a tab between them. Lines with # say nothing. */
    static List<Value> read(Reader in) throws IOException {
        var values = new ArrayList<Value>();
        var lines = new BufferedReader(in);
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) values.add(of(text, number));
        }
        return values;
    }

    private static Value of(String line, int number) {
        var parts = line.split("[\\s,;]+", 2);
        try {
            if (parts.length == 2) return new Value(parts[0], Double.parseDouble(parts[1]), null);
        } catch (NumberFormatException noNumber) {
            // told below, as for a line of one word
        }
        throw Refusal.because(
                "line %d is \"%s\"; write a day and a value, for example 2026-06-30 12.5.".formatted(number, line));
    }
}
