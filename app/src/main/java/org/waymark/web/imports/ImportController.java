package org.waymark.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.cycles.Cycles;
import org.waymark.imports.ImportRun;
import org.waymark.imports.Imports;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
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
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** From a file to what it would do, and from there to what it did. */
@Controller
@RequestMapping("/settings/import")
class ImportController {
    private static final String PATH = "/settings/import";

    private final Templates templates;
    private final SettingsPages pages;
    private final Imports imports;
    private final Cycles cycles;
    private final KpiChoiceQuery kpis;

    ImportController(Templates templates, SettingsPages pages, Imports imports, Cycles cycles, KpiChoiceQuery kpis) {
        this.templates = templates;
        this.pages = pages;
        this.imports = imports;
        this.cycles = cycles;
        this.kpis = kpis;
    }

    @GetMapping
    Page page(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.IMPORT, shell, actor);
        return Page.of(templates.importsStart(page, imports.newest(actor), typed));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping
    SeeOther receive(Actor actor, Words words, Form form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var text = form.column("text").stream().findFirst().orElse("");
        if (file != null && !file.isEmpty()) {
            try (var content = file.getInputStream()) {
                var name = file.getOriginalFilename();
                return to(imports.receive(actor, name == null ? "" : name, content));
            }
        }
        if (text.isBlank()) throw nothing(file);
        var cells = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return to(imports.receive(actor, words.of("import.pasted"), cells));
    }

    /** Where no file is chosen, browsers send one without a name. */
    private static Refused nothing(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null || name.isEmpty()
                ? new Refused.Invalid("text", "", "no.import.no-file")
                : new Refused.Invalid("file", name, "no.table.empty");
    }

    @GetMapping("/{id}")
    Page run(Shell shell, Actor actor, @PathVariable UUID id, Typed typed) {
        var page = pages.open(Section.IMPORT, shell, actor);
        var run = imports.get(actor, new ImportRun.Id(id));
        return Page.of(templates.importsRun(page, view(actor, run, shell.words()), typed));
    }

    /** How far it is, fetched again while it runs. */
    @GetMapping("/{id}/progress")
    Page progress(Frame frame, Actor actor, @PathVariable UUID id) {
        var run = imports.get(actor, new ImportRun.Id(id));
        return Page.of(templates.importsProgress(frame, view(actor, run, frame.words())));
    }

    @PostMapping("/{id}")
    SeeOther set(Actor actor, Form form, @PathVariable UUID id) {
        var run = imports.get(actor, new ImportRun.Id(id));
        var settings = SettingsForm.read(form, run);
        if (SettingsForm.readsOtherwise(settings, run.settings())) {
            imports.guessAgain(actor, run.id(), settings);
        } else {
            imports.look(actor, run.id(), settings);
        }
        return to(run);
    }

    @PostMapping("/{id}/run")
    SeeOther start(Actor actor, Form form, @PathVariable UUID id) {
        imports.start(actor, new ImportRun.Id(id), form.optionalLine("plan", 40), form.ticked("without"));
        return new SeeOther(PATH + "/" + id);
    }

    @PostMapping("/{id}/cancellation")
    SeeOther cancel(Actor actor, Words words, @PathVariable UUID id, HttpServletResponse response) {
        imports.cancel(actor, new ImportRun.Id(id));
        Toasts.leave(response, words.of("import.cancelled"), null);
        return new SeeOther(PATH + "/" + id);
    }

    @PostMapping("/{id}/withdrawal")
    SeeOther undo(Actor actor, Words words, @PathVariable UUID id, HttpServletResponse response) {
        boolean isOver = imports.undo(actor, new ImportRun.Id(id)).state() == ImportRun.State.UNDONE;
        if (isOver) Toasts.leave(response, words.of("import.undone"), null);
        return new SeeOther(PATH + "/" + id);
    }

    private ImportView view(Actor actor, ImportRun run, Words words) {
        return run.state().isOpen()
                ? new ImportView(run, cycles.all(actor), kpis.names(actor), words)
                : ImportView.over(run, words);
    }

    private static SeeOther to(ImportRun run) {
        return new SeeOther(PATH + "/" + run.id().value());
    }
}
