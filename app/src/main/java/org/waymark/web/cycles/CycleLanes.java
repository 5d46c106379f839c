package org.waymark.web.cycles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Phase;
import org.waymark.cycles.Rhythm;
import org.waymark.web.layout.Words;

/**
 * The cycles in lanes: each year, or other cycle that stands alone, with those in it; the newest first.
 *
 * @param graceDays a closed cycle can be reopened for so many days
 */
public record CycleLanes(List<Lane> lanes, LocalDate today, int graceDays, boolean mayManage) {
    public CycleLanes {
        lanes = List.copyOf(lanes);
    }

    /** A cycle and the shorter ones within. */
    public record Lane(Cycle cycle, List<Cycle> within) {
        public Lane {
            within = List.copyOf(within);
        }
    }

    static CycleLanes of(List<Cycle> cycles, LocalDate today, int graceDays, boolean mayManage) {
        var ids = cycles.stream().map(Cycle::id).collect(Collectors.toSet());
        var lanes = cycles.stream()
                .filter(cycle -> isAlone(cycle, ids))
                .sorted(Comparator.comparing((Cycle cycle) -> cycle.period().start())
                        .reversed())
                .map(cycle -> new Lane(cycle, within(cycle, cycles)))
                .toList();
        return new CycleLanes(lanes, today, graceDays, mayManage);
    }

    public Phase phase(Cycle cycle) {
        return cycle.phase(today);
    }

    /** Later than that a close stands. */
    public boolean mayReopen(Cycle cycle) {
        var closedAt = cycle.closedAt();
        return closedAt != null
                && !LocalDate.ofInstant(closedAt, ZoneOffset.UTC)
                        .plusDays(graceDays)
                        .isBefore(today);
    }

    /** How far the cycle is, 0 to 100. */
    public long gone(Cycle cycle) {
        return Math.round(cycle.period().shareElapsed(today) * 100);
    }

    /** The newest cycle, what one makes the next of; a year only where there is nothing shorter. */
    public Optional<Cycle> newest() {
        var all = lanes.stream()
                .flatMap(lane -> Stream.concat(Stream.of(lane.cycle()), lane.within().stream()))
                .toList();
        var shorter =
                all.stream().filter(cycle -> cycle.rhythm() != Rhythm.YEAR).toList();
        return (shorter.isEmpty() ? all : shorter)
                .stream()
                        .max(Comparator.comparing(
                                        (Cycle cycle) -> cycle.period().end())
                                .thenComparing(cycle -> -cycle.period().days()));
    }

    public static String days(Cycle cycle, Words words) {
        return words.of(
                "cycles.days",
                words.dayText(cycle.period().start()),
                words.dayText(cycle.period().end()));
    }

    private static boolean isAlone(Cycle cycle, Set<Cycle.Id> all) {
        var parent = cycle.parent();
        return parent == null || !all.contains(parent);
    }

    /** All below, however deep: months of a quarter stand in the lane of its year. */
    private static List<Cycle> within(Cycle top, List<Cycle> cycles) {
        return cycles.stream()
                .filter(cycle -> isBelow(cycle, top, cycles))
                .sorted(Comparator.comparing((Cycle cycle) -> cycle.period().start())
                        .thenComparing(cycle -> -cycle.period().days()))
                .toList();
    }

    private static boolean isBelow(Cycle cycle, Cycle top, List<Cycle> cycles) {
        var parent = cycle.parent();
        return parent != null
                && (parent.equals(top.id())
                        || cycles.stream()
                                .filter(one -> one.id().equals(parent))
                                .anyMatch(one -> isBelow(one, top, cycles)));
    }
}
