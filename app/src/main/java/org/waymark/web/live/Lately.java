package org.waymark.web.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.waymark.platform.News;

/**
 * What was told a moment ago. A page hears nothing between the reading of what it shows and the opening of its stream; what
 * changed meanwhile is told to it from here.
 */
final class Lately {
    /** A page that takes longer to open its stream is shown anew by its reader. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST = 2_000;

    private final Deque<Told> all = new ArrayDeque<>();

    private record Told(long at, News news) {}

    synchronized void add(List<News> news) {
        var now = System.nanoTime();
        news.forEach(one -> all.addLast(new Told(now, one)));
        while (!all.isEmpty() && (all.size() > MOST || isOlder(all.getFirst(), now, LONGEST))) all.removeFirst();
    }

    synchronized List<News> since(Duration ago) {
        var now = System.nanoTime();
        return all.stream()
                .filter(told -> !isOlder(told, now, ago))
                .map(Told::news)
                .distinct()
                .toList();
    }

    private static boolean isOlder(Told told, long now, Duration ago) {
        return now - told.at > ago.toNanos();
    }
}
