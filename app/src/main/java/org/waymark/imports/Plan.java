package org.waymark.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiWish;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Level;
import org.waymark.platform.Role;

/**
 * All that an import would do. It is shown, and what was shown is carried out: another {@link #mark} is another plan.
 *
 * @param troubles of the rows, those by themselves and those with what is here
 */
record Plan(
        List<NewTeam> teams,
        List<Invite> invitations,
        List<CycleRef> cycles,
        List<GoalStep> goals,
        List<ResultStep> results,
        List<NewsStep> news,
        List<LinkStep> links,
        List<KpiStep> kpis,
        List<ValueStep> values,
        List<Trouble> troubles,
        long rows) {

    /** @param key its folded name; {@code parent} another's, empty at the top */
    record NewTeam(long row, String key, String name, String purpose, String parent) {}

    /** @param team its folded name; empty: none */
    record Invite(long row, String email, Role role, String team) {}

    /** @param team its folded name; empty: the objective has none */
    record GoalStep(
            Draft.Goal draft,
            UUID id,
            Deed deed,
            UUID owner,
            String team,
            Level level,
            CycleRef cycle,
            boolean published,
            String fingerprint) {}

    /**
     * @param goal the id of its objective
     * @param isAlong whether the objective is made by the same import
     * @param current what is checked in on it; null: nothing new
     * @param currentMark the fingerprint of what the source says of its current value
     */
    record ResultStep(
            Draft.Result draft,
            UUID id,
            Deed deed,
            UUID goal,
            boolean isAlong,
            KeyResultWish wish,
            @Nullable Double current,
            @Nullable Integer confidence,
            String currentMark,
            String fingerprint) {
        boolean checksIn() {
            return current != null || confidence != null;
        }
    }

    /** A check-in on a key result that is here. */
    record NewsStep(Draft.News draft, UUID result, Deed deed, String external) {}

    record LinkStep(UUID child, UUID parent) {}

    /** @param team its folded name; empty: the company's */
    record KpiStep(
            long row,
            String key,
            UUID id,
            Deed deed,
            KpiWish wish,
            String team,
            @Nullable Double target,
            String fingerprint) {}

    /** @param kpi one that is here, or the id of a step that makes one */
    record ValueStep(long row, UUID kpi, LocalDate end, double value, String note, Deed deed) {}

    /** Names the plan by its content; ids of what is new are left out, because each time they are others. */
    String mark() {
        var print = new Fingerprint();
        teams.forEach(team -> print.with("team", team.key(), team.parent()));
        invitations.forEach(one -> print.with("invite", one.email(), one.role()));
        cycles.forEach(cycle -> print.with("cycle", cycle.period()));
        goals.forEach(goal -> print.with("goal", goal.draft().key(), goal.deed(), goal.fingerprint()));
        results.forEach(one -> print.with("result", one.draft().key(), one.deed(), one.fingerprint(), one.checksIn()));
        news.forEach(one -> print.with("news", one.external(), one.deed()));
        print.with("links", links.size());
        kpis.forEach(kpi -> print.with("kpi", kpi.key(), kpi.deed(), kpi.fingerprint()));
        values.forEach(value -> print.with("value", value.row(), value.end(), value.value(), value.deed()));
        troubles.forEach(one -> print.with("trouble", one.row(), one.sentence()));
        return print.text();
    }

    /** As many as {@link Execution} counts while it carries the plan out. */
    long steps() {
        return (long) invitations.size()
                + goals.size()
                + results.stream().filter(result -> !result.isAlong()).count()
                + news.stream().filter(one -> one.deed() != Deed.SAME).count()
                + links.size()
                + kpis.size()
                + values.stream().filter(value -> value.deed() != Deed.SAME).count();
    }

    /** Rows that cannot be imported so. */
    long stopped() {
        return troubles.stream()
                .filter(Trouble::stops)
                .mapToLong(Trouble::row)
                .distinct()
                .count();
    }

    Summary summary() {
        return Summary.of(this);
    }
}
