package org.waymark.evidence.forecasting;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Unreadable;

/**
 * The series of one file.
 *
 * @param broken what could not be read or measured, one line each
 */
record Tasks(String set, List<Task> tasks, List<Line> broken) {

    /** Each file of the folder that holds series: it has columns for what was known and what came. */
    static List<Tasks> of(ReferenceData folder) {
        var sets = new ArrayList<Tasks>();
        for (var file : folder.ending(".csv")) {
            var rows = ReferenceData.csv(file);
            if (!rows.isEmpty() && rows.getFirst().getHeader().containsAll(List.of("train", "test")))
                sets.add(of(file, rows));
        }
        return sets;
    }

    private static Tasks of(Path file, List<NamedCsvRecord> rows) {
        var set = file.getFileName().toString().replaceFirst("\\.csv$", "");
        var tasks = new ArrayList<Task>();
        var broken = new ArrayList<Line>();
        for (var row : rows)
            try {
                var task = task(set, file, row);
                if (task.unit() > 0) tasks.add(task);
                else broken.add(Line.absent("%s %s".formatted(set, task.id()), "never moved: left out"));
            } catch (Unreadable e) {
                broken.add(Line.broken(set, Objects.requireNonNull(e.getMessage())));
            } catch (IllegalArgumentException e) {
                broken.add(Line.broken(
                        set, "%s: line %d: %s".formatted(file, row.getStartingLineNumber(), e.getMessage())));
            }
        return new Tasks(set, tasks, broken);
    }

    private static Task task(String set, Path file, NamedCsvRecord row) {
        return new Task(
                set,
                ReferenceData.text(file, row, "id").strip(),
                ReferenceData.text(file, row, "period").strip(),
                (int) ReferenceData.number(file, row, "m"),
                numbers(file, row, "train"),
                numbers(file, row, "test"));
    }

    private static double[] numbers(Path file, NamedCsvRecord row, String column) {
        var text = ReferenceData.text(file, row, column);
        var numbers = Arrays.stream(text.split(";")).mapToDouble(Tasks::number).toArray();
        for (double number : numbers)
            if (!Double.isFinite(number))
                throw new Unreadable(
                        file, "line %d: \"%s\" holds no numbers".formatted(row.getStartingLineNumber(), column));
        return numbers;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
