package org.waymark.imports;

import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** Holds what a file says against what is here. */
@Component
class Planner {
    private final SurroundingsQuery query;
    private final Ids ids;

    Planner(SurroundingsQuery query, Ids ids) {
        this.query = query;
        this.ids = ids;
    }

    Plan plan(Actor actor, Settings settings, Gathered gathered) {
        var here = query.of(actor, settings);
        var placing = new Placing(here, settings, gathered);
        var other = new OtherPlanning(here, gathered, placing);
        other.planTeams();
        other.planPeople();
        var goals = new GoalPlanning(here, settings, gathered, placing, ids);
        var goalSteps = goals.steps();
        var results = new ResultPlanning(here, gathered, placing, goals, ids).steps();
        var links = goals.links();
        var news = other.news();
        var kpis = new KpiPlanning(here, settings, gathered, placing, ids);
        var kpiSteps = kpis.steps();
        var values = kpis.values(query.values(actor, kpis.withValues()));
        return new Plan(
                placing.teams(),
                placing.invitations(),
                placing.cycles(),
                goalSteps,
                results,
                news,
                links,
                kpiSteps,
                values,
                gathered.troubles,
                gathered.rows);
    }
}
