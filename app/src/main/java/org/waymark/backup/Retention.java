package org.waymark.backup;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How many backups are kept: the newest of each of the last days, weeks and months that have one. The newest of all always is.
 *
 * @param daily at least 1
 */
public record Retention(int daily, int weekly, int monthly) {
    public Retention {
        if (daily < 1 || weekly < 0 || monthly < 0) {
            throw new IllegalArgumentException("Not to be kept: %d, %d, %d".formatted(daily, weekly, monthly));
        }
    }

    /** Those among the moments that are kept. */
    public Set<LocalDateTime> kept(Collection<LocalDateTime> moments) {
        var newestFirst = new TreeSet<LocalDateTime>(Comparator.reverseOrder());
        newestFirst.addAll(moments);
        var kept = new HashSet<LocalDateTime>();
        kept.addAll(newestOfEach(newestFirst, LocalDateTime::toLocalDate, daily));
        kept.addAll(newestOfEach(newestFirst, Retention::week, weekly));
        kept.addAll(newestOfEach(newestFirst, YearMonth::from, monthly));
        return kept;
    }

    private static Set<LocalDateTime> newestOfEach(
            Set<LocalDateTime> newestFirst, Function<LocalDateTime, Object> span, int spans) {
        var newest = new LinkedHashMap<Object, LocalDateTime>();
        newestFirst.forEach(moment -> newest.putIfAbsent(span.apply(moment), moment));
        return new HashSet<>(newest.values().stream().limit(spans).toList());
    }

    private static Object week(LocalDateTime moment) {
        return moment.get(IsoFields.WEEK_BASED_YEAR) * 100 + moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
