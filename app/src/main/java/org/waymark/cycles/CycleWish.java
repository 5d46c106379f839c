package org.waymark.cycles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;

/**
 * What somebody wants a cycle to be; nothing of it is checked yet.
 *
 * @param name empty: the one its rhythm gives it
 */
public record CycleWish(String name, Rhythm rhythm, LocalDate start, LocalDate end, Cycle.@Nullable Id parent) {
    public CycleWish {
        name = name.strip();
    }

    static CycleWish of(Rhythm rhythm, Period period, Cycle.@Nullable Id parent) {
        return new CycleWish("", rhythm, period.start(), period.end(), parent);
    }
}
