package org.waymark.web.coach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.coach.Measure;
import org.waymark.coach.WrittenResult;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Level;
import org.waymark.web.Form;

/** What was typed so far, read without complaint: who writes is not refused. */
record HalfTyped(Form form) {
    private static final int LONGEST = 250;

    String title() {
        var title = form.optionalLine("title", LONGEST);
        return title.substring(0, Math.min(title.length(), LONGEST));
    }

    Level level() {
        return choice("level", Level.class, Level.INDIVIDUAL);
    }

    boolean owned() {
        return form.has("owner");
    }

    boolean aligned() {
        return form.has("parent") || form.has("kpi");
    }

    WrittenResult result(KeyResult.@Nullable Id id) {
        var measure = choice("kind", Measure.class, Measure.REACH);
        return new WrittenResult(
                id,
                title(),
                owned(),
                measure,
                starts(measure),
                aims(measure),
                period(),
                choice("cadence", Cadence.class, Cadence.WEEKLY),
                weight());
    }

    private boolean starts(Measure measure) {
        return switch (measure) {
            case REACH -> number("from");
            case SCALE -> number("base");
            case RELATIVE -> number("baseline");
            case HOLD, RATE, MILESTONES, ZONES, YES_NO -> true;
        };
    }

    private boolean aims(Measure measure) {
        return switch (measure) {
            case REACH -> number("to");
            case SCALE -> number("target");
            case RELATIVE -> number("percent");
            case HOLD -> number("low") || number("high");
            case RATE -> number("times");
            case MILESTONES -> !form.all("milestone").isEmpty();
            case ZONES -> form.has("zone-target");
            case YES_NO -> true;
        };
    }

    private boolean number(String field) {
        return form.optionalNumber(field) != null;
    }

    private @Nullable Period period() {
        LocalDate start = form.optionalDay("start");
        LocalDate due = form.optionalDay("due");
        return start == null || due == null || due.isBefore(start) ? null : new Period(start, due);
    }

    private double weight() {
        var weight = form.optionalNumber("weight");
        return weight == null || weight < 0 ? 1 : weight;
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        return form.has(field) ? form.choice(field, type) : otherwise;
    }
}
