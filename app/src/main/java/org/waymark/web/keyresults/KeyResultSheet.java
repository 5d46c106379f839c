package org.waymark.web.keyresults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Unit;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The form of a key result as it is shown: what was typed so far decides which fields there are.
 *
 * @param home the objective it belongs to, or will
 * @param of the path of the key result; null for a new one
 * @param follows whether its milestones are its initiatives, so that nobody types them
 */
public record KeyResultSheet(
        Typed typed, KeyResultHome home, @Nullable String of, boolean follows, Words words) {
    private static final int SPARE_ROWS = 2;
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 100;

    /** One line of a table of inputs. */
    public record Row(List<String> cells) {}

    public String path() {
        return of == null ? home.path() + "/key-results" : of;
    }

    /** Where this form is shown by itself. */
    public String back() {
        return of == null ? home.path() + "/key-results/new" : of + "/edit";
    }

    public TargetKind kind() {
        return TargetKind.named(typed.value("kind"));
    }

    public boolean hasSteps() {
        return CurveForm.Kind.named(typed.value("curve")) == CurveForm.Kind.STEPS;
    }

    public boolean hasSeasons() {
        return CurveForm.Kind.named(typed.value("curve")) == CurveForm.Kind.SEASONAL;
    }

    public List<Row> milestones() {
        return rows("milestone", "milestone-weight", "milestone-due");
    }

    public List<Row> checkpoints() {
        return rows("checkpoint-day", "checkpoint-percent");
    }

    public List<Option> kinds() {
        return TargetKind.options(words);
    }

    public List<Option> curves() {
        return CurveForm.Kind.options(words);
    }

    public List<Option> cadences() {
        return options(Cadence.values(), "target.every.");
    }

    public List<Option> periods() {
        return options(Cadence.values(), "target.per.");
    }

    public List<Option> units() {
        return options(Unit.Kind.values(), "key-result.unit.");
    }

    public List<Option> limits() {
        return List.of(
                new Option("AT_LEAST", words.of("target.rate.at_least")),
                new Option("AT_MOST", words.of("target.rate.at_most")));
    }

    public List<Option> sums() {
        return List.of(
                new Option("SUM", words.of("key-result.by.sum")), new Option("MEAN", words.of("key-result.by.mean")));
    }

    private <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value ->
                        new Option(value.name(), words.of(prefix + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private List<Row> rows(String... columns) {
        var cells = Arrays.stream(columns)
                .map(column -> typed.values().getOrDefault(column, List.of()))
                .toList();
        var typedRows =
                (int) cells.getFirst().stream().filter(text -> !text.isBlank()).count();
        var shown = Math.clamp(typedRows + SPARE_ROWS, FEWEST_ROWS, MOST_ROWS);
        var kept = Math.min(Math.max(shown, cells.getFirst().size()), MOST_ROWS);
        return IntStream.range(0, kept)
                .mapToObj(row -> new Row(cells.stream()
                        .map(column -> row < column.size() ? column.get(row) : "")
                        .toList()))
                .toList();
    }
}
