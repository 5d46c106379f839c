package org.waymark.web.keyresults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.measure.Measurement;
import org.waymark.measure.Readings;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Outcome;
import org.waymark.objectives.Pulse;
import org.waymark.objectives.Standing;
import org.waymark.objectives.StatusRules;
import org.waymark.web.layout.Face;

/**
 * A key result as pages show it.
 *
 * @param kpi the name of the KPI it borrows; null when it has its own values, or when the reader may not see that KPI
 * @param values what was reported of it, by day, corrected values left out
 * @param outlook where it is heading; null while nothing was computed
 */
public record KeyResultView(
        KeyResult.Id id,
        long version,
        KeyResult.Definition definition,
        KeyResult.Latest latest,
        String ownerName,
        @Nullable String kpi,
        @Nullable Instant archivedAt,
        List<Measurement> values,
        @Nullable KeyResultOutlook outlook) {
    public KeyResultView {
        values = List.copyOf(values);
    }

    /** As it stands once its cycle is closed: it heads nowhere any more. */
    public KeyResultView atRest() {
        return new KeyResultView(id, version, definition, latest, ownerName, kpi, archivedAt, values, null);
    }

    public String title() {
        return definition.title();
    }

    public String path() {
        return "/key-results/" + id.value();
    }

    /** The name of its element in a page. */
    public String anchor() {
        return "kr-" + id.value();
    }

    public Face owner() {
        return Face.of(definition.owner().value(), ownerName);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Only what has begun takes check-ins. */
    public boolean hasStarted(LocalDate today) {
        return definition.period().hasStarted(today);
    }

    /** Why it stands as it does: the rules of the domain, asked with what is shown here. */
    public Standing standing(LocalDate today, StatusRules rules) {
        var readings = new Readings(values, definition.period(), today);
        var outcome = Outcome.of(definition.target(), definition.curve(), readings);
        var pulse =
                new Pulse(latest.confidence(), latest.confidenceBefore(), latest.checkedInOn(), latest.nextCheckInOn());
        return Standing.of(outcome, pulse, definition.period(), today, rules);
    }

    public @Nullable Double progress() {
        var progress = latest.progress();
        return progress == null ? null : progress.ratio();
    }

    public @Nullable Integer confidence() {
        var confidence = latest.confidence();
        return confidence == null ? null : confidence.value();
    }

    public @Nullable Integer confidenceBefore() {
        var before = latest.confidenceBefore();
        return before == null ? null : before.value();
    }
}
