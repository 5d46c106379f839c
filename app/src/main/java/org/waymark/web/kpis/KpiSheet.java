package org.waymark.web.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.KpiReading;
import org.waymark.kpis.Definition;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.Targets;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.objectives.Status;
import org.waymark.web.insights.Study;

/**
 * All that is known of one KPI but its values: definition, targets, and who works on it.
 *
 * @param names of its owner, its measurer and its team
 * @param audience who sees it besides its owner, when it is restricted
 * @param reading what its past says; null while nothing was computed
 */
public record KpiSheet(
        UUID id,
        Definition definition,
        Names names,
        State state,
        Targets targets,
        List<Aim> aims,
        List<Loan> loans,
        List<Party> audience,
        @Nullable KpiReading reading) {

    /** The names that its ids stand for. */
    public record Names(
            String owner,
            @Nullable String measurer,
            @Nullable String team) {}

    /** A person or a team that sees it. */
    public record Party(UUID id, boolean team, String name) {}

    /**
     * What changes with each value.
     *
     * @param cascaded whether it is made of the same KPI of teams
     */
    public record State(
            @Nullable Measurement latest,
            KpiStanding standing,
            LocalDate dueOn,
            boolean restricted,
            boolean computed,
            boolean cascaded,
            Instant createdAt,
            @Nullable Instant archivedAt,
            long version) {}

    /**
     * An objective that wants to move the KPI.
     *
     * @param up whether the KPI is to rise
     * @param size by how much, if that was said
     * @param study whether it did; null while nothing was computed
     */
    public record Aim(
            UUID objective,
            String title,
            String cycle,
            Period period,
            String owner,
            boolean up,
            @Nullable Double size,
            @Nullable Integer delayDays,
            @Nullable Double progress,
            double due,
            Status status,
            Study.@Nullable Found study) {}

    /** A key result that is measured by the KPI. */
    public record Loan(
            UUID keyResult,
            String title,
            String objective,
            @Nullable Double progress,
            double due,
            Status status) {}

    public KpiSheet {
        aims = List.copyOf(aims);
        loans = List.copyOf(loans);
        audience = List.copyOf(audience);
    }
}
