package org.waymark.web.objectives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Level;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.web.keyresults.Typing;

/** Where somebody was who begins an objective: its team and the KPI to move are filled in. */
@Component
class Occasions {
    private final Teams teams;
    private final Kpis kpis;

    Occasions(Teams teams, Kpis kpis) {
        this.teams = teams;
        this.kpis = kpis;
    }

    void fill(Typing typing, Actor actor, @Nullable UUID team, @Nullable UUID kpi) {
        if (team != null) {
            typing.put("level", Level.TEAM)
                    .put("team", teams.find(actor, new Team.Id(team)).name());
        }
        if (kpi != null) typing.put("kpi", kpis.get(actor, new Kpi.Id(kpi)).name());
    }
}
