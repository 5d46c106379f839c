package org.waymark.web.keyresults;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.waymark.measure.Nonsense;
import org.waymark.measure.TargetCurve;
import org.waymark.platform.Sentence;
import org.waymark.web.Form;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/** The part of the form that says how the way to the target is planned. */
record CurveForm(Form form) {
    /** How people choose it. */
    enum Kind {
        STRAIGHT,
        S_CURVE,
        STEPS,
        SEASONAL;

        static Kind named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(STRAIGHT);
        }

        static List<Option> options(Words words) {
            return Arrays.stream(values())
                    .map(kind -> new Option(
                            kind.name(),
                            words.of("key-result.curve." + kind.name().toLowerCase(Locale.ROOT))))
                    .toList();
        }
    }

    TargetCurve read() {
        try {
            return switch (Kind.named(form.optionalLine("curve", 20))) {
                case STRAIGHT -> new TargetCurve.Straight();
                case S_CURVE -> new TargetCurve.SCurve();
                case STEPS -> new TargetCurve.Steps(checkpoints());
                case SEASONAL -> new TargetCurve.Seasonal(weights());
            };
        } catch (DateTimeException | Nonsense e) {
            form.refuse("curve", "", sentence(e));
            return new TargetCurve.Straight();
        }
    }

    static void fill(Typing typing, TargetCurve curve) {
        switch (curve) {
            case TargetCurve.Straight _ -> typing.put("curve", Kind.STRAIGHT);
            case TargetCurve.SCurve _ -> typing.put("curve", Kind.S_CURVE);
            case TargetCurve.Steps(var checkpoints) -> {
                typing.put("curve", Kind.STEPS);
                checkpoints.forEach(checkpoint -> typing.add("checkpoint-day", checkpoint.day())
                        .add("checkpoint-percent", checkpoint.share() * 100));
            }
            case TargetCurve.Seasonal(var weights) -> {
                typing.put("curve", Kind.SEASONAL);
                typing.put(
                        "seasons",
                        String.join(" ", weights.stream().map(CurveForm::plain).toList()));
            }
        }
    }

    private static String plain(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    private List<TargetCurve.Checkpoint> checkpoints() {
        var days = form.column("checkpoint-day");
        var percents = form.column("checkpoint-percent");
        var checkpoints = new ArrayList<TargetCurve.Checkpoint>();
        for (var row = 0; row < Math.min(days.size(), percents.size()); row++) {
            if (days.get(row).isBlank() && percents.get(row).isBlank()) continue;
            var day = LocalDate.parse(days.get(row).strip());
            checkpoints.add(new TargetCurve.Checkpoint(day, percent(percents.get(row)) / 100));
        }
        checkpoints.sort(Comparator.comparing(TargetCurve.Checkpoint::day));
        return checkpoints;
    }

    /** As it is typed: the record speaks of shares. */
    private static double percent(String text) {
        var percent = number(text);
        if (percent < 0 || percent > 100) throw new Nonsense("no.key-result.checkpoint-percent", percent);
        return percent;
    }

    private List<Double> weights() {
        return Arrays.stream(form.optionalLine("seasons", 500).split("[\\s;]+"))
                .filter(text -> !text.isEmpty())
                .map(CurveForm::number)
                .toList();
    }

    private static double number(String text) {
        try {
            return Form.parseNumber(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Nonsense("no.key-result.curve-number");
        }
    }

    private static Sentence sentence(RuntimeException e) {
        return e instanceof Nonsense nonsense
                ? new Sentence(nonsense.key(), nonsense.arguments())
                : new Sentence("no.key-result.checkpoint-day");
    }
}
