package org.waymark.web.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.Schedule;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** Gives an initiative other days: by a form, or for the bar that was dragged. */
@Controller
class DaysController {
    private static final String PART = "HX-Request";

    /** The page on which a part is asked for. */
    private static final String HERE = "HX-Current-URL";

    private final Initiatives initiatives;
    private final Templates templates;

    DaysController(Initiatives initiatives, Templates templates) {
        this.initiatives = initiatives;
        this.templates = templates;
    }

    @GetMapping("/initiatives/{id}/days")
    Page form(
            Actor actor, Shell shell, Typed typed, @PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        var initiative = initiatives.requireEditable(actor, new Initiative.Id(id));
        return Page.of(templates.timelineDays(shell, initiative, typed, back(to)));
    }

    @GetMapping(path = "/initiatives/{id}/days", headers = PART)
    Page formPart(
            Actor actor,
            Frame frame,
            Typed typed,
            @PathVariable UUID id,
            @RequestHeader(name = HERE, defaultValue = "") String here) {
        var initiative = initiatives.requireEditable(actor, new Initiative.Id(id));
        return Page.of(templates.timelineDaysForm(frame, initiative, typed, back(path(here)), false));
    }

    @PostMapping("/initiatives/{id}/days")
    View move(
            Actor actor,
            Frame frame,
            Form form,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response) {
        var toast = moved(actor, frame, form, id, to);
        Toasts.leave(response, toast.text(), toast.undo());
        return new SeeOther(back(to));
    }

    @PostMapping(path = "/initiatives/{id}/days", headers = PART)
    Page moveBar(
            Actor actor, Frame frame, Form form, @PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        return Page.of(templates.timelineMoved(frame, List.of(moved(actor, frame, form, id, to))));
    }

    private Toast moved(Actor actor, Frame frame, Form form, UUID id, String to) {
        var wanted = schedule(form);
        var initiative = new Initiative.Id(id);
        var before = initiatives.get(actor, initiative).schedule();
        var after = initiatives.reschedule(actor, initiative, wanted);
        return new Toast(DaysWords.moved(after, frame.words()), before.equals(wanted) ? null : undo(id, before, to));
    }

    private static Schedule schedule(Form form) {
        var start = form.optionalDay("start");
        var due = form.optionalDay("due");
        if (Schedule.isReversed(start, due)) form.refuse("due", String.valueOf(due), "no.initiatives.days");
        form.refuseIfBroken();
        return new Schedule(start, due);
    }

    private static @Nullable String undo(UUID id, Schedule before, String to) {
        var path = UriComponentsBuilder.fromPath("/initiatives/" + id + "/days");
        if (before.start() != null) path.queryParam("start", before.start());
        if (before.due() != null) path.queryParam("due", before.due());
        path.queryParam("to", "{to}");
        var address = path.encode().buildAndExpand(to).toUriString();
        return Addresses.isLocal(address) ? address : null;
    }

    /** Without the name of the server. */
    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*", "");
    }

    private static String back(String to) {
        return Addresses.localOr(to, "/timeline");
    }
}
