package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.people.Action;
import org.waymark.people.Sessions;
import org.waymark.people.SignedIn;
import org.waymark.people.Workspace;
import org.waymark.people.WorkspaceWish;
import org.waymark.people.Workspaces;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The workspace itself: its settings, further ones, and going from one to another. */
@Controller
class WorkspaceController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Workspaces workspaces;
    private final Sessions sessions;

    WorkspaceController(Templates templates, SettingsPages pages, Workspaces workspaces, Sessions sessions) {
        this.templates = templates;
        this.pages = pages;
        this.workspaces = workspaces;
        this.sessions = sessions;
    }

    @GetMapping("/settings")
    View start(Actor actor) {
        var section = pages.maySee(actor, Section.WORKSPACE) ? Section.WORKSPACE : Section.ME;
        return new SeeOther(section.path());
    }

    @GetMapping("/settings/workspace")
    View settings(Shell shell, SignedIn signedIn, Typed typed) {
        var page = pages.open(Section.WORKSPACE, shell, signedIn.actor());
        var workspace = signedIn.workspace();
        var shown = typed.over(filled(workspace), shell.words());
        return Page.of(templates.settingsWorkspace(page, shown, workspace));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping("/settings/workspace")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = wish(form, form.integer("checkInWeekday"));
        form.refuseIfBroken();
        workspaces.change(actor, form.version(), wish);
        Toasts.leave(response, words.of("settings.saved"), null);
        return new SeeOther("/settings/workspace");
    }

    @GetMapping("/workspaces/new")
    View another(Shell shell, SignedIn signedIn, Typed typed) {
        var page = pages.open(Section.ME, shell, signedIn.actor());
        var shown = typed.problems().isEmpty() ? like(signedIn.workspace()) : typed;
        return Page.of(templates.settingsAnotherWorkspace(page, shown));
    }

    @PostMapping("/workspaces")
    View create(SignedIn signedIn, Form form) {
        var wish = wish(form, WorkspaceWish.FRIDAY);
        form.refuseIfBroken();
        var workspace = workspaces.create(signedIn.actor(), wish);
        sessions.switchTo(signedIn, workspace.id());
        return new SeeOther("/");
    }

    @PostMapping("/workspaces/{id}/entry")
    View enter(SignedIn signedIn, @PathVariable UUID id, @RequestParam(defaultValue = "/") String to) {
        sessions.switchTo(signedIn, new Workspace.Id(id));
        return new SeeOther(Addresses.localOr(to, "/"));
    }

    private static WorkspaceWish wish(Form form, int weekday) {
        return new WorkspaceWish(
                form.optionalLine("name"),
                form.optionalLine("timeZone", 100),
                form.integer("fiscalYearStart"),
                weekday);
    }

    private static Typed like(Workspace workspace) {
        return Typed.from(Map.of(
                "timeZone",
                workspace.timeZone().getId(),
                "fiscalYearStart",
                "" + workspace.fiscalYearStart().getValue()));
    }

    private static Typed filled(Workspace workspace) {
        return Typed.from(Map.of(
                "name", workspace.name(),
                "timeZone", workspace.timeZone().getId(),
                "fiscalYearStart", "" + workspace.fiscalYearStart().getValue(),
                "checkInWeekday", "" + workspace.checkInWeekday().getValue(),
                "version", "" + workspace.version()));
    }
}
