package org.waymark.web.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.coach.DismissalQuery;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.planning.Checklist;
import org.waymark.planning.Planned;
import org.waymark.planning.PlannedQuery;
import org.waymark.planning.Proposals;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.web.layout.Shared;
import org.waymark.web.layout.Shell;

/** Puts the page of planning together. */
@Component
class PlanningPages {
    private static final int LINES = 50;

    private final PlanningReads reads;
    private final PlannedQuery planned;
    private final DismissalQuery dismissals;
    private final Proposals proposals;
    private final Teams teams;
    private final Access access;
    private final Shared<Wanted, PlanningReads.Found> shared;

    PlanningPages(
            PlanningReads reads,
            PlannedQuery planned,
            DismissalQuery dismissals,
            Proposals proposals,
            Teams teams,
            Access access,
            LastWrite lastWrite) {
        this.reads = reads;
        this.planned = planned;
        this.dismissals = dismissals;
        this.proposals = proposals;
        this.teams = teams;
        this.access = access;
        this.shared = new Shared<>(lastWrite, PlanningReads.MOST_KEPT);
    }

    private record Wanted(Cycle.Id cycle, Locale locale) {}

    /**
     * @param wanted the page of lines, from 1
     * @param open the keys of the lines that are unfolded
     */
    PlanningPage page(Actor actor, Cycle cycle, Shell shell, int wanted, Set<String> open) {
        var words = shell.words();
        var found = shared.of(
                actor,
                shell.seen(),
                new Wanted(cycle.id(), words.locale()),
                reader -> reads.of(reader, cycle.id(), words));
        var beside = found.beside();
        var digest = found.digest();
        var pages = Math.max(1, (digest.groups().size() + LINES - 1) / LINES);
        var page = Math.clamp(wanted, 1, pages);
        var steps = Checklist.of(digest.all(), digest.teams().size(), digest.teamsWithout(), beside.ticks());
        return new PlanningPage(
                cycle,
                cycle.phase(words.today()),
                digest.all(),
                words.alone() ? steps.forOne() : steps,
                beside,
                digest.overlaps(),
                digest.busy(),
                digest.groups().stream().skip((page - 1L) * LINES).limit(LINES).toList(),
                opened(actor, cycle, digest, open),
                page,
                pages,
                may(actor, cycle, digest.all()));
    }

    private Map<String, List<PlannedRow>> opened(Actor actor, Cycle cycle, Digest digest, Set<String> open) {
        if (open.isEmpty()) return Map.of();
        var opened = new HashMap<String, List<PlannedRow>>();
        Groups.byKey(digest.all()).forEach((key, those) -> {
            if (!open.contains(key)) return;
            var above = digest.teams().stream()
                    .filter(team -> key.equals(team.id().toString()))
                    .findFirst()
                    .map(Around.TeamOf::above)
                    .orElse(null);
            opened.put(
                    key,
                    those.stream().map(one -> row(actor, cycle, one, above)).toList());
        });
        return opened;
    }

    /** The objectives of one line. */
    List<PlannedRow> group(Actor actor, Cycle cycle, String key) {
        var above = above(actor, key);
        var kept = dismissals.inCycle(actor.workspace(), cycle.id());
        return planned.inCycle(actor, cycle.id(), Groups.of(key), kept).stream()
                .map(one -> row(actor, cycle, one, above))
                .toList();
    }

    private PlannedRow row(Actor actor, Cycle cycle, Planned one, @Nullable UUID above) {
        var holder = one.entry().holder();
        return new PlannedRow(
                one,
                !cycle.isClosed() && access.may(actor, Action.EDIT_GOAL, holder),
                !cycle.isClosed() && proposals.mayAnswer(actor, holder, above));
    }

    /** The team above a line that is a team. */
    private @Nullable UUID above(Actor actor, String key) {
        if (key.equals(Groups.COMPANY) || key.equals(Groups.PEOPLE)) return null;
        var parent = teams.find(actor, new Team.Id(Groups.id(key))).parent();
        return parent == null ? null : parent.value();
    }

    private PlanningPage.May may(Actor actor, Cycle cycle, List<Planned> all) {
        var open = !cycle.isClosed();
        var publishes = all.stream()
                .filter(one -> one.entry().draft())
                .anyMatch(one -> access.may(actor, Action.EDIT_GOAL, one.entry().holder()));
        var manages = access.may(actor, Action.MANAGE_CYCLES);
        return new PlanningPage.May(
                open && access.maySomewhere(actor, Action.CREATE_GOAL), open && publishes, open && manages, manages);
    }
}
