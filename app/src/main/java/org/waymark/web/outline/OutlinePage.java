package org.waymark.web.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Phase;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.measure.Progress;
import org.waymark.objectives.Status;
import org.waymark.web.keyresults.Chances;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.ChanceMark;
import org.waymark.web.layout.Mix;
import org.waymark.web.layout.Words;

/**
 * The page of the outline.
 *
 * @param whole whether all rows are here and unfolded
 * @param more whether there is another page
 */
public record OutlinePage(
        Cycle cycle,
        OutlineFilter filter,
        Overview overview,
        List<Group> groups,
        boolean whole,
        boolean more,
        boolean mayCreate) {
    /** More than this is hope. */
    private static final double SMALL = 0.25;

    public OutlinePage {
        groups = List.copyOf(groups);
    }

    /** @param apart whether it is connected with nothing */
    public record Group(boolean apart, List<OutlineRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    public boolean isEmpty() {
        return overview.all() == 0 && !filter.narrows();
    }

    /** Whether a group is the first one of those that are connected with nothing. */
    public boolean beginsApart(Group group) {
        return group.apart()
                && groups.stream()
                        .filter(Group::apart)
                        .findFirst()
                        .filter(first -> first == group)
                        .isPresent();
    }

    public Mix mix(Words words) {
        return Mix.of(overview.published().parts(), words);
    }

    /** How far the company is, or how much there is to do. */
    public String lead(Words words) {
        var period = cycle.period();
        if (cycle.phase(words.today()) == Phase.PLANNING) {
            return words.of("outline.brief.planning", overview.all(), cycle.name(), words.nearText(period.start()));
        }
        var gone = words.percent(period.shareElapsed(words.today()));
        return company()
                .map(progress -> words.of("outline.brief.company", words.percent(progress.ratio()), gone))
                .orElseGet(() -> words.of("outline.brief.some", overview.all(), gone));
    }

    /** What asks for attention first. */
    public String worst(Words words) {
        if (overview.published().allParts() == 0) return words.of("outline.brief.none");
        if (count(Status.OFF_TRACK) > 0) return words.of("outline.brief.off", count(Status.OFF_TRACK));
        if (count(Status.AT_RISK) > 0) return words.of("outline.brief.risk", count(Status.AT_RISK));
        return words.of("outline.brief.fine");
    }

    /** ", none with more than a 10% chance": of those that are off track, where all of them are here and have one; else empty. */
    public String hope(Words words) {
        var off = offTrack();
        var chances = off.stream()
                .flatMap(Chances::known)
                .mapToDouble(Chance.Known::value)
                .toArray();
        if (off.size() != count(Status.OFF_TRACK) || chances.length != off.size()) return "";
        var best = Arrays.stream(chances).max().orElse(1);
        return best > SMALL
                ? ""
                : words.of(
                        "outline.brief.hope", ChanceMark.of(best, false, words).text(), off.size());
    }

    private List<KeyResultView> offTrack() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row instanceof OutlineRow.Part part ? Stream.of(part.of()) : Stream.empty())
                .filter(part -> part.latest().status() == Status.OFF_TRACK)
                .toList();
    }

    public String late(Words words) {
        var late = overview.published().late();
        return late == 0 ? "" : words.of("outline.brief.late", late);
    }

    public @Nullable String previous() {
        return filter.page() == 1 ? null : page(filter.page() - 1);
    }

    public @Nullable String next() {
        return more ? page(filter.page() + 1) : null;
    }

    /** What each row adds when it asks for itself again. */
    public String rowQuery() {
        return "in=" + cycle.id().value() + (whole ? "&whole=yes" : "");
    }

    /** What each row adds when it asks for what hangs on it. */
    public String rowsQuery() {
        var query = filter.query();
        return "in=" + cycle.id().value() + (query.isEmpty() ? "" : "&" + query);
    }

    private String page(int page) {
        return filter.with("page", page == 1 ? null : String.valueOf(page)).path(cycle.slug());
    }

    private Optional<Progress> company() {
        return Progress.mean(overview.published().company().stream()
                .map(ratio -> new Progress.Weighted(ratio == null ? Progress.NONE : new Progress(ratio), 1))
                .toList());
    }

    private int count(Status status) {
        return overview.published().parts().getOrDefault(status, 0);
    }
}
