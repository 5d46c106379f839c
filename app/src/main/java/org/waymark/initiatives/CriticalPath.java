package org.waymark.initiatives;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much room the plan leaves until a day by which all of it should be done, by the critical path method: forwards the earliest
 * days on which each can be, backwards the latest. Work without both of its days, and work that waits for itself, has none.
 *
 * @param end the last day by which all should be finished, such as the end of a cycle
 * @see <a href="https://doi.org/10.1287/opre.9.3.296">Kelley, Critical-Path Planning and Scheduling (1961)</a>
 */
public record CriticalPath(LocalDate end, Map<Initiative.Id, Room> rooms, List<Tie> ties) {
    public CriticalPath {
        rooms = Map.copyOf(rooms);
        ties = List.copyOf(ties);
    }

    /**
     * Work as it is planned.
     *
     * @param finished the day on which it was finished, or was given up; null: something is left to do
     */
    public record Work(
            Initiative.Id id,
            LocalDate start,
            LocalDate due,
            @Nullable LocalDate finished) {
        public Work {
            if (due.isBefore(start)) {
                throw new IllegalArgumentException(
                        "Work cannot be due on %s before it starts on %s".formatted(due, start));
            }
        }

        /** It takes as long as planned, and until today at least once it should have been over. */
        private LocalDate finishFrom(LocalDate earliest, LocalDate today) {
            if (finished != null) return finished;
            var planned = earliest.plusDays(ChronoUnit.DAYS.between(start, due));
            return planned.isBefore(today) ? today : planned;
        }
    }

    /**
     * Where one of them can be.
     *
     * @param start the earliest day on which it can start
     * @param finish the earliest day on which it can be finished
     * @param slack days by which it may slip before the end does; negative: so many days too late already
     */
    public record Room(LocalDate start, LocalDate finish, long slack, boolean over) {
        /** Whether any slip of it moves the end. */
        public boolean isCritical() {
            return !over && slack <= 0;
        }
    }

    /**
     * One that waits for another.
     *
     * @param room days between the earliest finish of the first and the planned start of the second, lag taken off: 0 when one
     *     follows on the other at once; negative when it has to start later than planned
     */
    public record Tie(Dependency of, long room) {
        public boolean isBroken() {
            return room < 0;
        }
    }

    /** @param today what should be over and is not will not be over before */
    public static CriticalPath of(List<Work> works, List<Dependency> dependencies, LocalDate end, LocalDate today) {
        var graph = new Graph(works, dependencies);
        var order = graph.inOrder();
        var starts = new LinkedHashMap<Initiative.Id, LocalDate>();
        var finishes = new HashMap<Initiative.Id, LocalDate>();
        for (var work : order) {
            var start = graph.before(work).stream()
                    .filter(one -> finishes.containsKey(one.after()) && work.finished() == null)
                    .map(one -> day(finishes, one.after()).plusDays(1L + one.lagDays()))
                    .reduce(work.start(), CriticalPath::later);
            starts.put(work.id(), start);
            finishes.put(work.id(), work.finishFrom(start, today));
        }
        var latest = latest(graph, order, end);
        var rooms = new HashMap<Initiative.Id, Room>();
        for (var work : order) {
            var finish = day(finishes, work.id());
            var slack = ChronoUnit.DAYS.between(finish, day(latest, work.id()));
            rooms.put(work.id(), new Room(day(starts, work.id()), finish, slack, work.finished() != null));
        }
        return new CriticalPath(end, rooms, ties(graph, finishes));
    }

    public Optional<Room> of(Initiative.Id id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** Whether the second of the two has no room left: it starts later than planned, or a slip of the first moves the end. */
    public boolean isTight(Tie tie) {
        var after = rooms.get(tie.of().initiative());
        return tie.isBroken() || tie.room() == 0 && after != null && after.isCritical();
    }

    /** All that waits for one, directly and through others; the nearest first. */
    public List<Initiative.Id> behind(Initiative.Id first) {
        var found = new ArrayList<Initiative.Id>();
        var next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            var now = next.remove();
            ties.stream()
                    .map(Tie::of)
                    .filter(one -> one.after().equals(now) && !found.contains(one.initiative()))
                    .forEach(one -> {
                        found.add(one.initiative());
                        next.add(one.initiative());
                    });
        }
        return found;
    }

    /** The latest days on which each may be finished, from the last one back. */
    private static Map<Initiative.Id, LocalDate> latest(Graph graph, List<Work> order, LocalDate end) {
        var latest = new HashMap<Initiative.Id, LocalDate>();
        for (var work : order.reversed()) {
            var day = graph.behind(work).stream()
                    .filter(one -> latest.containsKey(one.initiative()))
                    .map(one -> lastDayBefore(one, graph.work(one.initiative()), day(latest, one.initiative())))
                    .reduce(end, CriticalPath::earlier);
            latest.put(work.id(), day);
        }
        return latest;
    }

    private static LocalDate lastDayBefore(Dependency one, Work next, LocalDate latestFinish) {
        var latestStart = latestFinish.minusDays(ChronoUnit.DAYS.between(next.start(), next.due()));
        return next.finished() == null ? latestStart.minusDays(1L + one.lagDays()) : LocalDate.MAX;
    }

    private static List<Tie> ties(Graph graph, Map<Initiative.Id, LocalDate> finishes) {
        return graph.dependencies.stream()
                .filter(one -> finishes.containsKey(one.after()) && finishes.containsKey(one.initiative()))
                .map(one -> new Tie(one, room(one, graph.work(one.initiative()), day(finishes, one.after()))))
                .toList();
    }

    private static long room(Dependency one, Work next, LocalDate finish) {
        if (next.finished() != null) return Math.max(0, ChronoUnit.DAYS.between(finish, next.start()) - 1);
        return ChronoUnit.DAYS.between(finish, next.start()) - 1 - one.lagDays();
    }

    private static LocalDate day(Map<Initiative.Id, LocalDate> days, Initiative.Id id) {
        return Objects.requireNonNull(days.get(id), "Each is computed before it is asked for");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
