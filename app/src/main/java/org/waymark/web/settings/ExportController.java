package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.exports.Arrivals;
import org.waymark.exports.ExportRun;
import org.waymark.exports.Exports;
import org.waymark.exports.Format;
import org.waymark.exports.Homecoming;
import org.waymark.exports.Listed;
import org.waymark.exports.Taking;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Takes the workspace away, as far as one may see it, and brings one in. */
@Controller
@RequestMapping("/settings/export")
class ExportController {
    private static final String PATH = "/settings/export";

    private final Templates templates;
    private final SettingsPages pages;
    private final Exports exports;
    private final Taking taking;
    private final Homecoming homecoming;
    private final Arrivals arrivals;

    ExportController(
            Templates templates,
            SettingsPages pages,
            Exports exports,
            Taking taking,
            Homecoming homecoming,
            Arrivals arrivals) {
        this.templates = templates;
        this.pages = pages;
        this.exports = exports;
        this.taking = taking;
        this.homecoming = homecoming;
        this.arrivals = arrivals;
    }

    @GetMapping
    View page(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.EXPORT, shell, actor);
        return Page.of(templates.settingsExport(page, view(actor, shell.words()), typed, homecoming.may(actor)));
    }

    /** The list, fetched again while one is written. */
    @GetMapping("/runs")
    View runs(Frame frame, Actor actor) {
        return Page.of(templates.settingsExportRuns(frame, view(actor, frame.words())));
    }

    @PostMapping("/runs")
    View start(Actor actor, Form form, Words words, HttpServletResponse response) {
        var format = form.choice("format", Format.class);
        form.refuseIfBroken();
        exports.start(actor, format);
        Toasts.leave(response, words.of("export.begun"), null);
        return new SeeOther(PATH);
    }

    @PostMapping("/runs/{id}/removal")
    View remove(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        exports.remove(actor, new ExportRun.Id(id));
        Toasts.leave(response, words.of("export.removed"), null);
        return new SeeOther(PATH);
    }

    @GetMapping("/runs/{id}/file")
    void download(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) throws IOException {
        var run = exports.get(actor, new ExportRun.Id(id));
        if (!run.isThere()) throw new Refused.Conflict("no.exports.unfinished");
        attach(
                response,
                "waymark-" + words.today() + "." + run.format().ending(),
                run.format().type());
        exports.pour(actor, run.id(), response.getOutputStream());
    }

    /** While the file is read; who sent it is still waiting for the answer. */
    @PostMapping("/arrival/cancellation")
    View cancel(Actor actor, Words words, HttpServletResponse response) {
        arrivals.stop(actor);
        Toasts.leave(response, words.of("export.bring.cancelled"), null);
        return new SeeOther(PATH);
    }

    /** One list from its page: what of it one may see. */
    @GetMapping("/lists/{list}")
    void list(
            Actor actor,
            @PathVariable String list,
            @RequestParam(defaultValue = "csv") String as,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var listed = listed(list);
        var isWorkbook = as.equals("xlsx");
        if (!isWorkbook && !as.equals("csv")) throw new Refused.Missing("list");
        attach(
                response,
                "%s-%s.%s".formatted(list, words.today(), as),
                isWorkbook ? Format.XLSX.type() : "text/csv;charset=UTF-8");
        taking.list(actor, listed, isWorkbook, response.getOutputStream());
    }

    private static Listed listed(String list) {
        for (var one : Listed.values()) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(list)) return one;
        }
        throw new Refused.Missing("list");
    }

    private static void attach(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private ExportView view(Actor actor, Words words) {
        return new ExportView(
                actor.person(),
                exports.newest(actor),
                exports.formats(actor),
                arrivals.of(actor).orElse(null),
                words);
    }
}
