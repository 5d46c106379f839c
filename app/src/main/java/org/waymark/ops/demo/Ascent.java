package org.waymark.ops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.measure.Zone;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.ops.demo.Goal.Result;

/**
 * How a key result went: its weekly check-ins from the start of the cycle up to a last day.
 *
 * @param share how much of the cycle is gone where the key result stands at its {@code reached}
 */
record Ascent(Result result, Period cycle, double share, LocalDate last) {
    private static final int WEEK = 7;

    /** Of the way that a single value strays where a file says nothing. */
    private static final double USUAL_NOISE = 0.03;

    record Step(LocalDate day, CheckInWish wish) {}

    List<Step> steps() {
        var days = days();
        var noise = new Noise(result.title());
        return IntStream.range(0, days.size())
                .mapToObj(i -> step(days.get(i), i, days.size(), noise))
                .toList();
    }

    /** Back from the last one, week by week, on days when people work. */
    private List<LocalDate> days() {
        if (result.reached() == null && result.confidence().isEmpty()) return List.of();
        var first = cycle.start()
                .plusDays(Math.max(3, Math.round(cycle.days() * (result.since() == null ? 0 : result.since()))));
        var days = new ArrayList<LocalDate>();
        var newest = last.minusDays(result.ago() == null ? 0 : result.ago());
        for (var day = newest; !day.isBefore(first); day = day.minusDays(WEEK)) {
            days.addFirst(workday(day));
        }
        return days;
    }

    private static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return day.minusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private Step step(LocalDate day, int number, int all, Noise noise) {
        var isLast = number == all - 1;
        var done = cycle.shareElapsed(day) / share;
        var number01 = value(done, isLast ? 0 : noise.next());
        var wish = new CheckInWish(
                day,
                hasParts() || hasZones() || result.kpi() != null ? null : number01,
                hasParts() ? parts(number01) : List.of(),
                hasZones() ? zone(number01) : null,
                confidence(number, all),
                words(number, all));
        return new Step(day, wish);
    }

    private double value(double done, double noise) {
        if (result.yesNo()) return done >= Aiming.reached(result) ? 1 : 0;
        var start = Aiming.start(result);
        var way = hasParts() || hasZones() ? 1 : Aiming.way(result);
        var stray = result.noise() == null ? Math.abs(way) * USUAL_NOISE : result.noise();
        var straight = start + (Aiming.reached(result) - start) * done + stray * noise;
        var end = start + way;
        var held = way == 0 || result.beyond() ? straight : way > 0 ? Math.min(straight, end) : Math.max(straight, end);
        return hasParts() || hasZones() ? held : Noise.rounded(held, decimals());
    }

    private int decimals() {
        return Units.of(result.unit(), result.decimals()).decimals();
    }

    private boolean hasParts() {
        return result.milestones() != null;
    }

    private boolean hasZones() {
        return result.zones() != null;
    }

    /** One after the other, each in quarters. */
    private List<Double> parts(double share) {
        var count = Objects.requireNonNull(result.milestones()).size();
        return IntStream.range(0, count)
                .mapToObj(i -> Math.round(Math.clamp(share * count - i, 0, 1) * 4) / 4.0)
                .toList();
    }

    private static Zone zone(double share) {
        return Zone.of(Math.clamp(share, 0, 1));
    }

    private @Nullable Integer confidence(int number, int all) {
        var levels = result.confidence();
        if (levels.isEmpty()) return null;
        return levels.get(levels.size() * number / all);
    }

    /** What is said is spread over the weeks, the last of it said last. */
    private CheckIn.Words words(int number, int all) {
        var says = result.says();
        for (int i = 0; i < says.size(); i++) {
            if (Math.round((i + 1.0) * all / says.size()) - 1 == number) return words(says.get(i));
        }
        return CheckIn.Words.NONE;
    }

    private static CheckIn.Words words(String line) {
        var parts = line.split("\\|", 3);
        return new CheckIn.Words(
                parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : "");
    }
}
