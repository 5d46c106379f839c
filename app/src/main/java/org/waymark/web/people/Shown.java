package org.waymark.web.people;

import java.util.Locale;
import org.waymark.measure.Unit;
import org.waymark.measure.Zone;
import org.waymark.web.layout.Words;

/**
 * How the value of a key result is written: a number with its unit, or the word or share that the number stands for.
 *
 * @param kind of its target, as it stands in the table
 */
public record Shown(String kind, Unit unit) {
    public String text(double value, Words words) {
        return switch (kind) {
            case "YES_NO" -> words.of(value >= 1 ? "persons.value.yes" : "persons.value.no");
            case "MILESTONES" -> words.percent(value);
            case "ZONES" -> words.of("persons.zone." + Zone.of(value).name().toLowerCase(Locale.ROOT));
            case "REACH", "HOLD", "RATE", "RELATIVE", "SCALE" -> words.value(value, unit);
            default -> throw new IllegalStateException("No such kind of key result: " + kind);
        };
    }
}
