package org.waymark.web.initiatives;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/** The page of an initiative: what was read, and what its reader may do. */
public record InitiativePage(InitiativeView of, UUID reader, May may) {
    /**
     * @param plan change it
     * @param work say how far it is
     * @param restore bring it back from the archive
     */
    public record May(boolean plan, boolean work, boolean restore) {}

    public boolean mayPlan() {
        return may.plan();
    }

    public boolean mayWork() {
        return may.work();
    }

    /** Whoever is to do a task may tick it. */
    public boolean mayTick(InitiativeView.Step step) {
        return may.work() || !of.isArchived() && reader.equals(step.assignee());
    }

    /** What the open page waits for. */
    public String liveNames() {
        return Stream.of(
                        Stream.of("initiative:" + of.line().id()),
                        of.serves().stream().map(one -> "key-result:" + one.id()),
                        of.waitsFor().stream().map(one -> "initiative:" + one.id()))
                .flatMap(names -> names)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public List<Option> statuses(Words words) {
        return Arrays.stream(Status.values())
                .map(status -> new Option(status.name(), words.of("work.status." + status)))
                .toList();
    }

    /** "13 Apr – 29 May", "until 29 May", "from 13 Apr"; empty where nobody said. */
    public String days(Words words) {
        var start = of.line().start();
        var due = of.line().due();
        if (start != null && due != null) return words.of("work.days", words.dayText(start), words.dayText(due));
        if (due != null) return words.of("work.until", words.dayText(due));
        return start == null ? "" : words.of("work.from", words.dayText(start));
    }

    public String waits(InitiativeView.Wait wait, Words words) {
        var due = wait.due();
        var when = due == null ? "" : words.of("work.until", words.dayText(due));
        var lag = wait.lagDays() == 0 ? "" : words.of("work.lag", wait.lagDays());
        return Stream.of(words.of("work.status." + wait.status()), when, lag)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
