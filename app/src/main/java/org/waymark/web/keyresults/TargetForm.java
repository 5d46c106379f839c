package org.waymark.web.keyresults;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Target;
import org.waymark.platform.Sentence;
import org.waymark.web.Form;

/** The part of the form that says what good means: read for each kind, and filled again. */
record TargetForm(Form form) {
    private static final int LONGEST = 500;

    /** Only there to read on after a problem; the form refuses before it is used. */
    private static final Target UNREADABLE = new Target.YesNo();

    Target read(TargetKind kind) {
        return switch (kind) {
            case REACH -> from("to", this::reach);
            case HOLD ->
                from("low", () -> new Target.Hold(form.optionalNumber("low"), form.optionalNumber("high"), every()));
            case RATE -> from("times", this::rate);
            case RELATIVE ->
                from(
                        "percent",
                        () -> new Target.Relative(needed("percent").getFirst(), form.optionalNumber("baseline")));
            case MILESTONES -> from("milestone", () -> new Target.Milestones(milestones()));
            case ZONES -> from("zone-target", this::zones);
            case SCALE -> from("stretch", this::scale);
            case YES_NO -> new Target.YesNo();
        };
    }

    static void fill(Typing typing, Target target) {
        switch (target) {
            case Target.Reach(var from, var to) -> typing.put("from", from).put("to", to);
            case Target.Hold(var low, var high, var every) ->
                typing.put("low", low).put("high", high).put("every", every);
            case Target.Rate(var times, var per, var by, var limit) ->
                typing.put("times", times).put("per", per).put("by", by).put("limit", limit);
            case Target.Relative(var percent, var baseline) ->
                typing.put("percent", percent).put("baseline", baseline);
            case Target.Milestones(var milestones) ->
                milestones.forEach(milestone -> typing.add("milestone", milestone.title())
                        .add("milestone-weight", milestone.weight())
                        .add("milestone-due", milestone.due()));
            case Target.Zones(var commit, var wanted, var stretch) ->
                typing.put("zone-commit", commit).put("zone-target", wanted).put("zone-stretch", stretch);
            case Target.Scale(var base, var commit, var wanted, var stretch) ->
                typing.put("base", base)
                        .put("commit", commit)
                        .put("target", wanted)
                        .put("stretch", stretch);
            case Target.YesNo _ -> {}
        }
    }

    private Target reach() {
        var ends = needed("from", "to");
        return new Target.Reach(ends.getFirst(), ends.getLast());
    }

    private Target zones() {
        var said = Stream.of("zone-commit", "zone-target", "zone-stretch")
                .map(field -> form.line(field, LONGEST))
                .toList();
        if (said.contains("")) throw new Unreadable();
        return new Target.Zones(said.get(0), said.get(1), said.get(2));
    }

    private Target scale() {
        var marks = needed("base", "commit", "target", "stretch");
        return new Target.Scale(marks.get(0), marks.get(1), marks.get(2), marks.get(3));
    }

    private Target rate() {
        return new Target.Rate(
                needed("times").getFirst(),
                form.choice("per", Cadence.class),
                form.choice("by", Target.Rate.By.class),
                form.choice("limit", Target.Rate.Limit.class));
    }

    private Cadence every() {
        return form.choice("every", Cadence.class);
    }

    private List<Milestone> milestones() {
        var titles = form.column("milestone");
        var milestones = new ArrayList<Milestone>();
        for (var row = 0; row < titles.size(); row++) {
            var title = titles.get(row).strip();
            if (!title.isEmpty()) milestones.add(new Milestone(title, weight(row), due(row)));
        }
        if (milestones.isEmpty()) throw new Nonsense("no.key-result.no-milestone");
        return milestones;
    }

    private double weight(int row) {
        var text = cell("milestone-weight", row);
        if (text.isEmpty()) return 1;
        try {
            return Form.parseNumber(text);
        } catch (IllegalArgumentException e) {
            throw new Nonsense("no.key-result.milestone-weight");
        }
    }

    private @Nullable LocalDate due(int row) {
        var text = cell("milestone-due", row);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Nonsense("no.key-result.milestone-day");
        }
    }

    private String cell(String field, int row) {
        var column = form.column(field);
        return row < column.size() ? column.get(row).strip() : "";
    }

    /** Says of each number that is missing; then a second problem from a made-up one would only confuse. */
    private List<Double> needed(String... fields) {
        var numbers =
                Stream.of(fields).map(this::number).flatMap(Optional::stream).toList();
        if (numbers.size() < fields.length) throw new Unreadable();
        return numbers;
    }

    private Optional<Double> number(String field) {
        if (!form.has(field)) form.refuse(field, "", "no.form.number-missing");
        return Optional.ofNullable(form.optionalNumber(field));
    }

    /** The constructors of targets refuse nonsense in a sentence; it stands at this field. */
    private Target from(String field, Supplier<Target> made) {
        try {
            return made.get();
        } catch (Unreadable e) {
            return UNREADABLE;
        } catch (Nonsense e) {
            form.refuse(field, "", new Sentence(e.key(), e.arguments()));
            return UNREADABLE;
        }
    }

    private static final class Unreadable extends RuntimeException {
        private Unreadable() {
            super("A number is missing", null, false, false);
        }
    }
}
