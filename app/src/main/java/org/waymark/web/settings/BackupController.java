package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.waymark.backup.BackupPlan;
import org.waymark.backup.BackupRun;
import org.waymark.backup.Backups;
import org.waymark.backup.Retention;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Copies of everything, for whoever runs this server: when, how many, how they went, and one at once. */
@Controller
@RequestMapping("/settings/backup")
class BackupController {
    private static final String PATH = "/settings/backup";

    private final Templates templates;
    private final SettingsPages pages;
    private final Backups backups;
    private final NameQuery names;

    BackupController(Templates templates, SettingsPages pages, Backups backups, NameQuery names) {
        this.templates = templates;
        this.pages = pages;
        this.backups = backups;
        this.names = names;
    }

    @GetMapping
    View page(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.BACKUP, shell, actor);
        if (!backups.may(actor)) return Page.of(templates.settingsBackupNotYours(page));
        var shown = typed.over(filled(backups.plan(actor)), shell.words());
        return Page.of(templates.settingsBackup(page, view(actor, shell.words()), shown));
    }

    /** The list, fetched again while a backup is made. */
    @GetMapping("/runs")
    View runs(Frame frame, Actor actor) {
        return Page.of(templates.settingsBackupRuns(frame, view(actor, frame.words())));
    }

    @Needs(Action.MAKE_BACKUPS)
    @PostMapping("/plan")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        var keeping = new Retention(
                Math.max(1, form.integer("daily", 1, 366)),
                form.integer("weekly", 0, 520),
                form.integer("monthly", 0, 240));
        var plan = new BackupPlan(
                form.ticked("active"), form.integer("hour", 0, 23), form.optionalLine("folder", 500), keeping);
        form.refuseIfBroken();
        backups.change(actor, form.version(), plan);
        Toasts.leave(response, words.of("backup.saved"), null);
        return new SeeOther(PATH);
    }

    @PostMapping("/runs")
    View start(Actor actor, Words words, HttpServletResponse response) {
        backups.start(actor);
        Toasts.leave(response, words.of("backup.begun"), null);
        return new SeeOther(PATH);
    }

    @PostMapping("/runs/{id}/cancellation")
    View stop(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        backups.stop(actor, new BackupRun.Id(id));
        Toasts.leave(response, words.of("backup.stopped"), null);
        return new SeeOther(PATH);
    }

    @GetMapping("/runs/{id}/file")
    void download(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = backups.file(actor, new BackupRun.Id(id));
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.getFileName().toString())
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }

    private BackupView view(Actor actor, Words words) {
        var newest = backups.newest(actor);
        var people = newest.stream()
                .flatMap(run -> Stream.of(run.askedBy(), run.stoppedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new BackupView(
                actor.workspace(),
                newest,
                names.names(actor, people),
                backups.next(actor).orElse(null),
                words);
    }

    private static Typed filled(BackupPlan.Versioned stored) {
        var plan = stored.plan();
        return Typed.from(Map.of(
                "active", plan.active() ? "true" : "",
                "hour", "" + plan.hour(),
                "folder", plan.folder(),
                "daily", "" + plan.keeping().daily(),
                "weekly", "" + plan.keeping().weekly(),
                "monthly", "" + plan.keeping().monthly(),
                "version", "" + stored.version()));
    }
}
