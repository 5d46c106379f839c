package org.waymark.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Link;
import org.waymark.alignment.Linking;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.Intake;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audiences;
import org.waymark.people.Invitation;
import org.waymark.people.Invitations;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * Takes an import back, the last deed first: what it made goes, what it changed is as before, unless somebody changed it since. Cycles stay,
 * because what is put away still stands in them.
 */
@Component
class Undoing {
    private final UndoQuery query;
    private final Intake intake;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final Kpis kpis;
    private final Measurements measurements;
    private final Linking linking;
    private final Teams teams;
    private final Invitations invitations;
    private final Audiences audiences;
    private final Json json;

    Undoing(
            UndoQuery query,
            Intake intake,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            Kpis kpis,
            Measurements measurements,
            Linking linking,
            Teams teams,
            Invitations invitations,
            Audiences audiences,
            Json json) {
        this.query = query;
        this.intake = intake;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.kpis = kpis;
        this.measurements = measurements;
        this.linking = linking;
        this.teams = teams;
        this.invitations = invitations;
        this.audiences = audiences;
        this.json = json;
    }

    /** What goes before the rest, so that what is put away is not taken back on its own as well; null: the rest. */
    static final List<Trace.@Nullable Kind> ROUNDS =
            Arrays.asList(Trace.Kind.LINK, Trace.Kind.OBJECTIVE, Trace.Kind.KEY_RESULT, null);

    /**
     * @param since the moment until which it was the import itself
     * @return how much stays, because somebody changed it since
     */
    long takeBack(Actor actor, Collection<Trace> traces, Instant since) {
        var links = ids(traces, Trace.Kind.LINK);
        if (!links.isEmpty()) {
            linking.sever(actor, links.stream().map(Link.Id::new).collect(Collectors.toSet()));
        }
        long kept = objectives(actor, traces, since);
        var open = query.open(actor.workspace(), traces);
        var invited = ids(traces, Trace.Kind.INVITATION).isEmpty()
                ? Set.<Invitation.Id>of()
                : invitations.open(actor).stream().map(Invitation::id).collect(Collectors.toSet());
        for (var trace : traces) {
            boolean done =
                    switch (trace.kind()) {
                        case VALUES -> values(actor, trace);
                        case KPI -> kpi(actor, trace);
                        case CHECK_IN -> !open.contains(trace.subject()) || checkIn(actor, trace);
                        case KEY_RESULT -> open.contains(trace.subject()) && keyResult(actor, trace, since);
                        case INVITATION -> invitation(actor, trace, invited);
                        case TEAM -> team(actor, trace);
                        case LINK -> true;
                        case OBJECTIVE ->
                            trace.deed() == Deed.MAKE || open.contains(trace.subject()) && objective(actor, trace);
                    };
            if (!done) kept++;
        }
        return kept;
    }

    private long objectives(Actor actor, Collection<Trace> traces, Instant since) {
        var made = new HashMap<Objective.Id, Long>();
        for (var trace : traces) {
            if (trace.kind() == Trace.Kind.OBJECTIVE && trace.deed() == Deed.MAKE) {
                made.put(new Objective.Id(trace.subject()), trace.version());
            }
        }
        return made.isEmpty()
                ? 0
                : made.size() - intake.putAway(actor, made, since).size();
    }

    private boolean objective(Actor actor, Trace trace) {
        var id = new Objective.Id(trace.subject());
        var now = objectives.get(actor, id);
        if (now.version() != trace.version() || now.isArchived()) return false;
        var kept = json.read(before(trace), Kept.Goal.class);
        objectives.edit(actor, id, now.version(), kept.wish(now.restricted() ? audiences.of(actor, id.value()) : null));
        return true;
    }

    private boolean keyResult(Actor actor, Trace trace, Instant since) {
        var id = new KeyResult.Id(trace.subject());
        var now = keyResults.get(actor, id);
        if (now.version() != trace.version() || now.isArchived()) return false;
        if (trace.deed() == Deed.CHANGE) {
            keyResults.putBack(actor, id, now.version(), Kept.wish(json.read(before(trace), JsonNode.class)));
            return true;
        }
        if (query.isCheckedInAfter(actor.workspace(), id, since)) return false;
        keyResults.archive(actor, id);
        return true;
    }

    /** A check-in never goes: another one without a value takes its place. */
    private boolean checkIn(Actor actor, Trace trace) {
        var id = new CheckIn.Id(trace.subject());
        var day = checkIns.get(actor, id).day();
        var words = new CheckIn.Words("Taken back with its import.", "", "");
        checkIns.correct(actor, id, new CheckInWish(day, null, List.of(), null, null, words));
        return true;
    }

    private boolean kpi(Actor actor, Trace trace) {
        var id = new Kpi.Id(trace.subject());
        var now = kpis.get(actor, id);
        if (now.version() != trace.version() || now.isArchived()) return false;
        if (trace.deed() == Deed.CHANGE) {
            kpis.edit(actor, id, now.version(), json.read(before(trace), KpiWish.class));
            return true;
        }
        // the import's own values went before
        if (now.latest() != null) return false;
        kpis.archive(actor, id);
        return true;
    }

    private boolean values(Actor actor, Trace trace) {
        var kept = json.read(before(trace), Kept.Values.class);
        return measurements.withdraw(actor, kept.by(), kept.at());
    }

    private boolean invitation(Actor actor, Trace trace, Set<Invitation.Id> open) {
        var id = new Invitation.Id(trace.subject());
        if (!open.contains(id)) return false;
        invitations.revoke(actor, id);
        return true;
    }

    private boolean team(Actor actor, Trace trace) {
        var id = new Team.Id(trace.subject());
        var now = teams.find(actor, id);
        if (now.version() != trace.version() || now.isArchived() || query.isTeamInUse(actor.workspace(), id))
            return false;
        teams.archive(actor, id, now.version());
        return true;
    }

    private static JSONB before(Trace trace) {
        var before = trace.before();
        if (before == null) throw new IllegalStateException("A change without what was before: " + trace);
        return JSONB.jsonb(before);
    }

    private static Set<UUID> ids(Collection<Trace> traces, Trace.Kind kind) {
        Map<Trace.Kind, Set<UUID>> byKind = traces.stream()
                .collect(Collectors.groupingBy(Trace::kind, Collectors.mapping(Trace::subject, Collectors.toSet())));
        return byKind.getOrDefault(kind, Set.of());
    }
}
