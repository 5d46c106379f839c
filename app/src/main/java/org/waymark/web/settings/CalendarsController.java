package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.CalendarAddress;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.IssuedCalendarAddress;
import org.waymark.people.Team;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Links;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.ShownOnce;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Addresses from which calendar programs read for their person. */
@Controller
class CalendarsController {
    private final Templates templates;
    private final SettingsPages pages;
    private final CalendarAddresses addresses;
    private final NameQuery names;

    CalendarsController(Templates templates, SettingsPages pages, CalendarAddresses addresses, NameQuery names) {
        this.templates = templates;
        this.pages = pages;
        this.addresses = addresses;
        this.names = names;
    }

    @GetMapping("/settings/calendars")
    View list(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.CALENDARS, shell, actor);
        var mine = addresses.mine(actor);
        var teams = mine.stream()
                .map(CalendarAddress::team)
                .filter(Objects::nonNull)
                .map(Team.Id::value)
                .toList();
        return Page.of(templates.settingsCalendars(page, mine, names.teamNames(actor, teams), typed));
    }

    @PostMapping("/settings/calendars")
    View make(Actor actor, Form form, HttpServletRequest request, HttpServletResponse response) {
        var team = names.team(actor, form, "team");
        form.refuseIfBroken();
        return issued(addresses.make(actor, team == null ? null : new Team.Id(team)), request, response);
    }

    @PostMapping("/settings/calendars/{id}/replacement")
    View replace(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return issued(addresses.replace(actor, new CalendarAddress.Id(id)), request, response);
    }

    private static View issued(IssuedCalendarAddress issued, HttpServletRequest request, HttpServletResponse response) {
        var page = "/settings/calendars/" + issued.address().id().value();
        return ShownOnce.at(page, issued.path(), request, response);
    }

    /** With its secret, where that was not shown yet. */
    @GetMapping("/settings/calendars/{id}")
    View issued(
            Shell shell, Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (addresses.mine(actor).stream().noneMatch(one -> one.id().value().equals(id))) {
            throw new Refused.Missing("calendar-address");
        }
        var path = ShownOnce.take(request, response);
        if (path.isEmpty()) return new SeeOther("/settings/calendars");
        var page = pages.open(Section.CALENDARS, shell, actor);
        return Page.of(templates.settingsCalendar(page, Links.to(request, path.get())));
    }

    @PostMapping("/settings/calendars/{id}/revocation")
    View revoke(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        addresses.revoke(actor, new CalendarAddress.Id(id));
        Toasts.leave(response, words.of("calendars.revoked"), "/settings/calendars/" + id + "/restoration");
        return new SeeOther("/settings/calendars");
    }

    @PostMapping("/settings/calendars/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        addresses.restore(actor, new CalendarAddress.Id(id));
        Toasts.leave(response, words.of("calendars.restored"), null);
        return new SeeOther("/settings/calendars");
    }
}
