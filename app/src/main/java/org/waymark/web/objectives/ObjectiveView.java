package org.waymark.web.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.Way;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Status;
import org.waymark.objectives.StatusRules;
import org.waymark.people.Holder;
import org.waymark.web.alignment.Relative;
import org.waymark.web.initiatives.WorkLine;
import org.waymark.web.insights.Study;
import org.waymark.web.keyresults.KeyResultHome;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.Face;

/**
 * An objective with all that its page shows, the feed and the history excepted.
 *
 * @param ending how it came out; null while its cycle is open
 * @param origin what it carries on; null when it does not, or its reader may not see that
 */
public record ObjectiveView(
        Objective.Id id,
        long version,
        Objective.Definition definition,
        CycleOf cycle,
        @Nullable String team,
        String ownerName,
        Figures figures,
        State state,
        List<String> tags,
        List<KeyResultView> keyResults,
        List<Aim> aims,
        List<Party> audience,
        List<Relative> parents,
        List<Relative> children,
        List<WorkLine> work,
        @Nullable Ending ending,
        Ending.@Nullable Kin origin) {
    /** @param closedAt null while it is open */
    public record CycleOf(
            Cycle.Id id,
            String name,
            String slug,
            Period period,
            @Nullable Instant closedAt) {
        public boolean closed() {
            return closedAt != null;
        }
    }

    /**
     * What is shown of progress and status; the override and the owner's word stand beside what was computed.
     *
     * @param children the worst status of contributing children, where they count
     * @param rules the limits that statuses are held against
     */
    public record Figures(
            @Nullable Double progress,
            double due,
            Status status,
            @Nullable Status children,
            @Nullable Override override,
            @Nullable Word word,
            StatusRules rules) {}

    public record Override(double progress, String reason, String by, Instant at) {}

    public record Word(Status status, String note, String by, Instant at) {}

    public record State(boolean restricted, boolean draft, boolean archived) {}

    /**
     * A KPI that it wants to move.
     *
     * @param size how far, in the unit of the KPI; null when not declared
     * @param comparison the KPI it is compared with; null: none, or none that the viewer may see
     * @param study whether it did; null while nothing was computed
     * @param drawn what the card of the study draws
     */
    public record Aim(
            UUID kpi,
            String name,
            boolean up,
            @Nullable Double size,
            @Nullable Integer delayDays,
            @Nullable String comparison,
            Unit unit,
            Direction direction,
            Cadence cadence,
            @Nullable Double value,
            @Nullable LocalDate day,
            Study.@Nullable Found study,
            ImpactStudy.@Nullable Detail drawn) {}

    /** A person or team that may see it although it is private. */
    public record Party(UUID id, boolean team, String name) {}

    public String title() {
        return definition.title();
    }

    public Holder holder() {
        return definition.holder();
    }

    public String path() {
        return "/objectives/" + id.value();
    }

    public Face owner() {
        return Face.of(holder().owner(), ownerName);
    }

    /** What the pages of its key results need of it. */
    public KeyResultHome home() {
        return new KeyResultHome(
                id,
                title(),
                holder(),
                new KeyResultHome.CycleOf(cycle.name(), cycle.slug(), cycle.period(), cycle.closedAt()),
                state.draft(),
                state.archived());
    }

    /** What it did to a KPI, as a card shows it. */
    Study study(Aim aim) {
        return new Study(
                new Study.Work(id.value(), title(), cycle.period(), aim.up() ? Way.UP : Way.DOWN),
                new Study.Number(aim.kpi(), aim.name(), aim.unit(), aim.direction()),
                aim.study(),
                aim.drawn());
    }

    /** Whether it can be worked on at all, whoever asks. */
    public boolean isAwake() {
        return !cycle.closed() && !state.archived();
    }

    /** The mean of what the owners of its key results feel; it is shown, never counted. */
    public @Nullable Double confidence() {
        var felt = keyResults.stream()
                .map(KeyResultView::confidence)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return felt.isPresent() ? felt.getAsDouble() : null;
    }

    public @Nullable LocalDate nextCheckIn() {
        return keyResults.stream()
                .map(keyResult -> keyResult.latest().nextCheckInOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
