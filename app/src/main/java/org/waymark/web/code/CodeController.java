package org.waymark.web.code;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.waymark.code.Change.Deed;
import org.waymark.code.Exports;
import org.waymark.code.Plan;
import org.waymark.code.Plans;
import org.waymark.code.Selection;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** The workspace as a file of goals, and files looked at first, then applied just so. */
@Controller
class CodeController {
    private static final String PATH = "/settings/code";

    private final Templates templates;
    private final SettingsPages pages;
    private final Plans plans;
    private final Exports exports;

    CodeController(Templates templates, SettingsPages pages, Plans plans, Exports exports) {
        this.templates = templates;
        this.pages = pages;
        this.plans = plans;
        this.exports = exports;
    }

    @GetMapping(PATH)
    View page(Shell shell, Actor actor, Typed typed) {
        return Page.of(templates.codeCode(pages.open(Section.CODE, shell, actor), typed));
    }

    @GetMapping(PATH + "/goals.yaml")
    ResponseEntity<byte[]> download(Actor actor) {
        var file = exports.whole(actor, Selection.ALL);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH + "/plan")
    View plan(
            Shell shell,
            Actor actor,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> uploaded) {
        var sent = CodeForm.of(form, uploaded == null ? List.of() : uploaded);
        var plan = plans.plan(actor, sent.files(), sent.prune());
        var page = pages.open(Section.CODE, shell, actor);
        return Page.of(templates.codePlan(page, new PlanView(plan, sent.files(), sent.prune())));
    }

    @PostMapping(PATH + "/application")
    View apply(Actor actor, Form form, Words words, HttpServletResponse response) {
        var sent = CodeForm.of(form, List.of());
        var done = plans.apply(actor, sent.files(), sent.prune(), sent.shown());
        Toasts.leave(response, done(done, words), null);
        return new SeeOther(PATH);
    }

    private static String done(Plan plan, Words words) {
        return words.of(
                "code.done",
                plan.count(Deed.ADD),
                plan.count(Deed.CHANGE) + plan.count(Deed.RESTORE),
                plan.count(Deed.ARCHIVE));
    }
}
