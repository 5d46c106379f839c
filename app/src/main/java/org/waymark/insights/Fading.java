package org.waymark.insights;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.anomaly.Alarm;
import org.waymark.insights.Signal.Kind;

/** A target that was within reach, and has become unlikely; ten points above that it is within reach again. */
final class Fading {
    private Fading() {}

    /**
     * @param told the chance now; null: there is none
     * @param through the last day of the newest value it rests on
     * @param before what was forecast before
     */
    static Optional<Episode> of(@Nullable TargetChance told, LocalDate through, List<Forecast> before) {
        if (told == null) return Optional.empty();
        var chances = Stream.concat(
                        before.stream()
                                .filter(one -> one.forDay().equals(told.day()))
                                .filter(one -> one.chance() != null
                                        && one.madeThrough().isBefore(through))
                                .map(one -> new Said(one.madeThrough(), one.chance())),
                        Stream.of(new Said(through, told.value())))
                .sorted(Comparator.comparing(Said::on))
                .toList();
        return since(chances).map(day -> new Episode(Kind.CHANCE, null, day, through, null, told.value()));
    }

    private record Said(LocalDate on, double chance) {}

    /** The day on which it became unlikely; empty while it is not, or where it never was anything else. */
    private static Optional<LocalDate> since(List<Said> chances) {
        boolean wasCalm = false;
        LocalDate since = null;
        for (var said : chances) {
            if (Alarm.UNLIKELY.isCalm(said.chance())) {
                wasCalm = true;
                since = null;
            } else if (wasCalm && since == null && Alarm.UNLIKELY.isLoud(said.chance())) {
                since = said.on();
            }
        }
        return Optional.ofNullable(since);
    }
}
