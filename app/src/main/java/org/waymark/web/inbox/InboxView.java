package org.waymark.web.inbox;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What one was told, by day and within it by thing: what is unread first.
 *
 * @param isWhole whether nothing older was left out
 */
public record InboxView(List<Day> fresh, List<Day> read, boolean isWhole) {
    /** What was told on a day. */
    public record Day(LocalDate day, List<Thing> things) {}

    /** One thing with all that was told of it that day, newest first. */
    public record Thing(String title, String kind, List<NoticeLine> lines) {}

    /** @param lines newest first */
    static InboxView of(List<NoticeLine> lines, ZoneId zone, boolean isWhole) {
        return new InboxView(
                days(lines.stream().filter(line -> !line.notice().isRead()).toList(), zone),
                days(lines.stream().filter(line -> line.notice().isRead()).toList(), zone),
                isWhole);
    }

    public boolean isEmpty() {
        return fresh.isEmpty() && read.isEmpty();
    }

    public int unread() {
        return fresh.stream()
                .flatMap(day -> day.things().stream())
                .mapToInt(thing -> thing.lines().size())
                .sum();
    }

    private static List<Day> days(List<NoticeLine> lines, ZoneId zone) {
        var days = new ArrayList<Day>();
        grouped(lines, line -> LocalDate.ofInstant(line.notice().toldAt(), zone))
                .forEach((day, those) -> days.add(new Day(day, things(those))));
        days.sort(Comparator.comparing(Day::day).reversed());
        return days;
    }

    private static List<Thing> things(List<NoticeLine> lines) {
        var things = new ArrayList<Thing>();
        grouped(lines, NoticeLine::thing).forEach((_, those) -> {
            var newest = those.getFirst();
            things.add(new Thing(newest.title(), newest.notice().subject().kind(), those));
        });
        return things;
    }

    private static <K> LinkedHashMap<K, List<NoticeLine>> grouped(List<NoticeLine> lines, Function<NoticeLine, K> by) {
        var grouped = new LinkedHashMap<K, List<NoticeLine>>();
        lines.forEach(line ->
                grouped.computeIfAbsent(by.apply(line), _ -> new ArrayList<>()).add(line));
        return grouped;
    }
}
