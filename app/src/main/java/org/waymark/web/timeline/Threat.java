package org.waymark.web.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.CriticalPath;
import org.waymark.initiatives.CriticalPath.Tie;
import org.waymark.initiatives.Initiative;

/** What endangers the end of a cycle most. */
public sealed interface Threat {
    /** So little room is worth a word. */
    long FEW_DAYS = 7;

    /** The work it begins with. */
    TimelineWork first();

    /** What moves when that slips, the nearest first. */
    List<TimelineWork> moves();

    /**
     * Something will be finished after the end.
     *
     * @param because what it waits for too long; null: nothing but itself
     */
    record PastEnd(
            TimelineWork first,
            LocalDate finish,
            LocalDate end,
            @Nullable TimelineWork because,
            List<TimelineWork> moves)
            implements Threat {
        public long days() {
            return ChronoUnit.DAYS.between(end, finish);
        }
    }

    /**
     * One ends so late that nothing is left before the next one.
     *
     * @param tie of the two: how many days too late the first one ends, if any
     * @param slack days that are left before the second moves past the end
     */
    record NoRoom(TimelineWork first, TimelineWork next, Tie tie, long slack, LocalDate end, List<TimelineWork> moves)
            implements Threat {}

    static Optional<Threat> of(CriticalPath path, Map<Initiative.Id, TimelineWork> works) {
        return pastEnd(path, works).or(() -> noRoom(path, works));
    }

    private static Optional<Threat> pastEnd(CriticalPath path, Map<Initiative.Id, TimelineWork> works) {
        return works.values().stream()
                .filter(work -> path.of(work.id())
                        .filter(room -> !room.over() && room.finish().isAfter(path.end()))
                        .isPresent())
                .max(Comparator.comparing(
                        work -> path.of(work.id()).orElseThrow().finish()))
                .map(work -> new PastEnd(
                        work,
                        path.of(work.id()).orElseThrow().finish(),
                        path.end(),
                        because(path, works, work),
                        moves(path, works, work)));
    }

    private static @Nullable TimelineWork because(
            CriticalPath path, Map<Initiative.Id, TimelineWork> works, TimelineWork work) {
        return path.ties().stream()
                .filter(tie -> tie.of().initiative().equals(work.id()) && tie.isBroken())
                .min(Comparator.comparingLong(Tie::room))
                .map(tie -> works.get(tie.of().after()))
                .orElse(null);
    }

    private static Optional<Threat> noRoom(CriticalPath path, Map<Initiative.Id, TimelineWork> works) {
        return path.ties().stream()
                .filter(tie -> tie.room() <= 0 && !isOver(path, tie.of().after()))
                .filter(tie -> slack(path, tie) <= FEW_DAYS)
                .min(Comparator.comparingLong((Tie tie) -> slack(path, tie)).thenComparingLong(Tie::room))
                .map(tie -> {
                    var first = Objects.requireNonNull(works.get(tie.of().after()));
                    var next = Objects.requireNonNull(works.get(tie.of().initiative()));
                    return new NoRoom(first, next, tie, slack(path, tie), path.end(), moves(path, works, first));
                });
    }

    private static List<TimelineWork> moves(
            CriticalPath path, Map<Initiative.Id, TimelineWork> works, TimelineWork first) {
        return path.behind(first.id()).stream().map(works::get).toList();
    }

    private static boolean isOver(CriticalPath path, Initiative.Id id) {
        return path.of(id).map(CriticalPath.Room::over).orElse(true);
    }

    private static long slack(CriticalPath path, Tie tie) {
        return path.of(tie.of().initiative())
                .filter(room -> !room.over())
                .map(CriticalPath.Room::slack)
                .orElse(Long.MAX_VALUE);
    }
}
