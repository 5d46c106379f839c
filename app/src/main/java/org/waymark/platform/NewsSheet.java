package org.waymark.platform;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * News as they travel between nodes: who tells, then one line for each. PostgreSQL carries fewer than 8000 bytes in one
 * notification, so many news make several sheets.
 */
record NewsSheet(UUID node, List<News> news) {
    /** A line is at most 36 + 36 + 36 bytes of ids and a short word. */
    static final int MOST = 50;

    private static final String NOBODY = "-";

    NewsSheet {
        news = List.copyOf(news);
    }

    static List<NewsSheet> of(UUID node, List<News> news) {
        var sheets = new ArrayList<NewsSheet>();
        for (int from = 0; from < news.size(); from += MOST) {
            sheets.add(new NewsSheet(node, news.subList(from, Math.min(from + MOST, news.size()))));
        }
        return sheets;
    }

    static NewsSheet read(String text) {
        var lines = text.lines().toList();
        return new NewsSheet(
                UUID.fromString(lines.getFirst()),
                lines.stream().skip(1).map(NewsSheet::line).toList());
    }

    String text() {
        return node + "\n" + news.stream().map(NewsSheet::line).collect(joining("\n"));
    }

    private static String line(News one) {
        return one.workspace() + " " + one.name() + " " + (one.about() == null ? NOBODY : one.about());
    }

    private static News line(String text) {
        var words = text.split(" ", 3);
        var name = words[1].split(":", 2);
        return new News(
                UUID.fromString(words[0]),
                new Fact.Subject(name[0], UUID.fromString(name[1])),
                words[2].equals(NOBODY) ? null : UUID.fromString(words[2]));
    }
}
