package org.waymark.web.teams;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Team;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Unfolded;
import org.waymark.web.pages.Templates;

/** The tree of teams, and the page of each. */
@Controller
class TeamsController {
    private static final int LONGEST = 100;
    private static final int DEEPEST = 30;

    private final TeamTreeQuery tree;
    private final TeamQuery query;
    private final Access access;
    private final Templates templates;

    TeamsController(TeamTreeQuery tree, TeamQuery query, Access access, Templates templates) {
        this.tree = tree;
        this.query = query;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/teams")
    Page all(
            Shell shell,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String open) {
        var text = q.substring(0, Math.min(LONGEST, q.length())).strip();
        var found = text.isEmpty()
                ? tree.below(actor, null, Unfolded.of(open), shell.chosen(), shell.words())
                : tree.named(actor, text, shell.chosen(), shell.words());
        return Page.of(templates.teamsTree(shell, text, found, access.may(actor, Action.MANAGE_TEAMS)));
    }

    /** The teams directly beneath one, for the tree that unfolds. */
    @GetMapping("/teams/{id}/teams")
    Page below(Shell shell, Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "2") int level) {
        var found = tree.below(actor, new Team.Id(id), Unfolded.NOTHING, shell.chosen(), shell.words());
        return Page.of(templates.teamsRows(shell, found, Math.clamp(level, 1, DEEPEST), true));
    }

    @GetMapping("/teams/{id}")
    Page team(Shell shell, Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String open) {
        var team =
                query.team(actor, new Team.Id(id), shell.chosen(), shell.words().today());
        var below = tree.below(actor, new Team.Id(id), Unfolded.of(open), shell.chosen(), shell.words());
        var home = new Holder(Level.TEAM, actor.person(), id);
        var mayDraft = !team.archived() && access.may(actor, Action.CREATE_GOAL, home);
        return Page.of(templates.teamsTeam(shell, team, below, access.may(actor, Action.MANAGE_TEAMS), mayDraft));
    }
}
