package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Linking;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.imports.Plan.Invite;
import org.waymark.imports.Plan.LinkStep;
import org.waymark.measure.Period;
import org.waymark.objectives.Objective;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;

/** Carries a plan out through the doors, piece by piece, and notes what it does. */
@Component
class Execution {
    /** Each piece looks at what stands above it, and rolls up to there. */
    private static final int LINKS = 2_000;

    private final Teams teams;
    private final Invitations invitations;
    private final Cycles cycles;
    private final GoalExecution goals;
    private final KpiExecution kpis;
    private final Linking linking;

    Execution(
            Teams teams,
            Invitations invitations,
            Cycles cycles,
            GoalExecution goals,
            KpiExecution kpis,
            Linking linking) {
        this.teams = teams;
        this.invitations = invitations;
        this.cycles = cycles;
        this.goals = goals;
        this.kpis = kpis;
        this.linking = linking;
    }

    /** What was done, and how the source calls it. */
    record Record(List<Trace> traces, List<Identity> identities) {
        static Record empty() {
            return new Record(new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return traces.isEmpty() && identities.isEmpty();
        }

        void made(Trace.Kind kind, UUID subject, long version) {
            traces.add(Trace.made(kind, subject, version));
        }

        void known(Identity.Kind kind, String external, UUID subject, String fingerprint) {
            identities.add(new Identity(new Identity.Name(kind, external), subject, fingerprint));
        }
    }

    void carryOut(Actor actor, Plan plan, Pieces pieces) {
        var places = pieces.write(done -> {
            return new Kept.Places(makeTeams(actor, plan, done), makeCycles(actor, plan));
        });
        pieces.each(plan.invitations(), Pieces.STEPS, (people, done) -> invite(actor, people, places, done));
        goals.carryOut(actor, plan, places, pieces);
        pieces.each(plan.links(), LINKS, (links, done) -> link(actor, links, done));
        kpis.carryOut(actor, plan, places, pieces);
    }

    private Map<String, UUID> makeTeams(Actor actor, Plan plan, Record done) {
        var known = new HashMap<String, UUID>();
        teams.all(actor).stream()
                .filter(team -> !team.isArchived())
                .forEach(team -> known.putIfAbsent(
                        org.waymark.people.Folding.fold(team.name()), team.id().value()));
        for (var team : plan.teams()) {
            var parent = known.get(team.parent());
            var made = teams.found(
                    actor, new TeamWish(team.name(), team.purpose()), parent == null ? null : new Team.Id(parent));
            known.put(team.key(), made.id().value());
            done.made(Trace.Kind.TEAM, made.id().value(), made.version());
        }
        return known;
    }

    /** A quarter stands in its year, where that is there. */
    private Map<CycleRef, UUID> makeCycles(Actor actor, Plan plan) {
        var made = new HashMap<CycleRef, UUID>();
        for (var cycle : plan.cycles()) {
            var parent = cycle.rhythm() == Rhythm.YEAR
                    ? null
                    : cycles.all(actor).stream()
                            .filter(one -> one.rhythm() == Rhythm.YEAR
                                    && !one.isClosed()
                                    && holds(one.period(), cycle.period()))
                            .map(Cycle::id)
                            .findFirst()
                            .orElse(null);
            var days = cycle.period();
            made.put(
                    cycle,
                    cycles.create(actor, new CycleWish("", cycle.rhythm(), days.start(), days.end(), parent))
                            .id()
                            .value());
        }
        return made;
    }

    private void invite(Actor actor, List<Invite> people, Kept.Places places, Record done) {
        for (var one : people) {
            var made = invitations.invite(
                    actor,
                    new InvitationWish(one.email(), one.role(), places.teams().get(one.team())));
            done.made(Trace.Kind.INVITATION, made.invitation().id().value(), 0);
        }
    }

    private void link(Actor actor, List<LinkStep> links, Record done) {
        var pairs = links.stream()
                .map(link -> new Linking.Pair(new Objective.Id(link.child()), new Objective.Id(link.parent())))
                .toList();
        linking.contribute(actor, pairs)
                .forEach(link -> done.made(Trace.Kind.LINK, link.id().value(), 0));
    }

    private static boolean holds(Period outer, Period inner) {
        return outer.contains(inner.start()) && outer.contains(inner.end());
    }
}
