package org.waymark.web.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.waymark.initiatives.CriticalPath;

/** The work of a page, and how much room it leaves until the end of its cycle. */
record TimelineWorks(List<TimelineWork> all, CriticalPath path) {
    TimelineWorks {
        all = List.copyOf(all);
    }

    static TimelineWorks of(List<TimelineWork> all, LocalDate end, LocalDate today) {
        var planned =
                all.stream().map(TimelineWork::planned).filter(Objects::nonNull).toList();
        var ties = all.stream().flatMap(work -> work.after().stream()).toList();
        return new TimelineWorks(all, CriticalPath.of(planned, ties, end, today));
    }
}
