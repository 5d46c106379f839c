package org.waymark.analytics.impact;

import java.util.List;

/**
 * What else moves the series, as far as it is known.
 *
 * @param scale on which effects add up
 * @param others other things with a date
 */
public record Setting(Scale scale, Season season, List<Control> controls, List<Event> others) {
    public Setting {
        controls = List.copyOf(controls);
        others = List.copyOf(others);
    }

    /** Nothing known but the round of the calendar (12 for months); scale and season are read from the values before the work. */
    public static Setting of(int period) {
        return new Setting(Scale.UNKNOWN, Season.maybe(period), List.of(), List.of());
    }

    /** On the scale of the values themselves. */
    public static Setting plain(Season season) {
        return new Setting(Scale.PLAIN, season, List.of(), List.of());
    }

    public Setting with(Scale other) {
        return new Setting(other, season, controls, others);
    }

    public Setting with(Season other) {
        return new Setting(scale, other, controls, others);
    }

    public Setting withControls(List<Control> more) {
        return new Setting(scale, season, more, others);
    }

    public Setting withOthers(List<Event> more) {
        return new Setting(scale, season, controls, more);
    }
}
