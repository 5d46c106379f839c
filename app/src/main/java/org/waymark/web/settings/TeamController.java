package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.Action;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.Team;
import org.waymark.people.TeamMembers;
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

/** One team as an admin sees it, and who is in it. */
@Controller
class TeamController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Teams teams;
    private final TeamMembers members;
    private final TeamsQuery query;
    private final NameQuery names;
    private final People people;

    TeamController(
            Templates templates,
            SettingsPages pages,
            Teams teams,
            TeamMembers members,
            TeamsQuery query,
            NameQuery names,
            People people) {
        this.templates = templates;
        this.pages = pages;
        this.teams = teams;
        this.members = members;
        this.query = query;
        this.names = names;
        this.people = people;
    }

    @GetMapping("/settings/teams/{id}")
    View page(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.TEAMS, shell, actor);
        var team = teams.find(actor, new Team.Id(id));
        var beneath = TeamTreeView.of(query.nodes(actor, false, id, ""));
        var view = TeamView.of(team, query.members(actor, id), beneath, typed, shell.words());
        return Page.of(templates.settingsTeam(page, view));
    }

    @GetMapping("/settings/teams/{id}/place")
    View place(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.TEAMS, shell, actor);
        var team = teams.find(actor, new Team.Id(id));
        var above =
                team.parent() == null ? "" : teams.find(actor, team.parent()).name();
        var stored = Typed.from(Map.of("parent", above, "version", "" + team.version()));
        return Page.of(
                templates.settingsTeamPlace(page, team, names.teams(actor), placed(typed, stored, shell.words())));
    }

    /** The field begins empty: a team is moved away from where it is. */
    private static Typed placed(Typed typed, Typed stored, Words words) {
        if (typed.values().isEmpty()) return Typed.from(Map.of("version", stored.value("version")));
        return typed.over(stored, words);
    }

    @GetMapping("/settings/teams/{id}/members/new")
    View newMember(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.TEAMS, shell, actor);
        var team = teams.find(actor, new Team.Id(id));
        return Page.of(templates.settingsTeamMember(page, team, names.people(actor), typed));
    }

    @Needs(Action.MANAGE_TEAMS)
    @PostMapping("/settings/teams/{id}/members")
    View add(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var person = names.person(actor, form, "person");
        form.refuseIfBroken();
        if (person != null) {
            members.add(actor, new Team.Id(id), new Person.Id(person), form.ticked("lead"));
        }
        Toasts.leave(response, words.of("teams.member.added"), null);
        return new SeeOther("/settings/teams/" + id);
    }

    /** Also takes back a removal. */
    @PostMapping("/settings/teams/{id}/members/{person}")
    View keep(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID person,
            Form form,
            Words words,
            HttpServletResponse response) {
        members.add(actor, new Team.Id(id), new Person.Id(person), form.ticked("lead"));
        Toasts.leave(response, words.of("settings.saved"), null);
        return new SeeOther("/settings/teams/" + id);
    }

    @PostMapping("/settings/teams/{id}/members/{person}/removal")
    View remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID person,
            Form form,
            Words words,
            HttpServletResponse response) {
        var name = people.find(actor, new Person.Id(person)).name();
        members.remove(actor, new Team.Id(id), new Person.Id(person));
        var undo = "/settings/teams/" + id + "/members/" + person + (form.ticked("lead") ? "?lead=true" : "");
        Toasts.leave(response, words.of("teams.member.removed", name), undo);
        return new SeeOther("/settings/teams/" + id);
    }
}
