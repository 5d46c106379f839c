package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.people.Action;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The tree of teams: found, rename, move, archive. */
@Controller
class TeamsController {
    private static final String LIST = "/settings/teams";
    private static final int LONGEST_TEXT = 100;

    private final Templates templates;
    private final SettingsPages pages;
    private final Teams teams;
    private final TeamsQuery query;
    private final NameQuery names;

    TeamsController(Templates templates, SettingsPages pages, Teams teams, TeamsQuery query, NameQuery names) {
        this.templates = templates;
        this.pages = pages;
        this.teams = teams;
        this.query = query;
        this.names = names;
    }

    @GetMapping(LIST)
    View tree(
            Shell shell,
            Actor actor,
            Typed typed,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") String q) {
        var page = pages.open(Section.TEAMS, shell, actor);
        var text = q.length() > LONGEST_TEXT ? q.substring(0, LONGEST_TEXT) : q;
        var tree = TeamTreeView.of(query.nodes(actor, archived, null, text.strip()));
        return Page.of(templates.settingsTeams(page, tree, archived, text, names.teams(actor), typed));
    }

    @Needs(Action.MANAGE_TEAMS)
    @PostMapping(LIST)
    View found(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = wish(form);
        var parent = parent(actor, form);
        form.refuseIfBroken();
        var team = teams.found(actor, wish, parent);
        Toasts.leave(response, words.of("teams.founded", team.name()), archival(team));
        return new SeeOther(LIST + "/" + team.id().value());
    }

    @Needs(Action.MANAGE_TEAMS)
    @PostMapping(LIST + "/{id}")
    View edit(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var wish = wish(form);
        form.refuseIfBroken();
        teams.edit(actor, new Team.Id(id), form.version(), wish);
        Toasts.leave(response, words.of("settings.saved"), null);
        return new SeeOther(LIST + "/" + id);
    }

    @PostMapping(LIST + "/{id}/place")
    View move(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var parent = parent(actor, form);
        form.refuseIfBroken();
        teams.move(actor, new Team.Id(id), form.version(), parent);
        Toasts.leave(response, words.of("teams.moved"), null);
        return new SeeOther(LIST + "/" + id);
    }

    /** The version is read here: undo knows none, and archiving loses nothing that another has written. */
    @PostMapping(LIST + "/{id}/archival")
    View archive(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var team = teams.find(actor, new Team.Id(id));
        teams.archive(actor, team.id(), team.version());
        Toasts.leave(response, words.of("teams.archived", team.name()), LIST + "/" + id + "/restoration");
        return new SeeOther(LIST);
    }

    @PostMapping(LIST + "/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var team = teams.find(actor, new Team.Id(id));
        teams.restore(actor, team.id(), team.version());
        Toasts.leave(response, words.of("teams.restored", team.name()), archival(team));
        return new SeeOther(LIST + "/" + id);
    }

    private Team.@Nullable Id parent(Actor actor, Form form) {
        var parent = names.team(actor, form, "parent");
        return parent == null ? null : new Team.Id(parent);
    }

    private static TeamWish wish(Form form) {
        return new TeamWish(form.optionalLine("name"), form.text("purpose"));
    }

    private static String archival(Team team) {
        return LIST + "/" + team.id().value() + "/archival";
    }
}
