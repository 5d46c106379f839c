package org.waymark.web.home;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.Refused;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** My week, whole or one row of it. */
@Controller
class HomeController {
    private static final int MOST_KEPT = 500;

    private final WeekQuery query;
    private final Access access;
    private final Templates templates;
    private final UntilNextWrite<Asked, Mine> kept;

    HomeController(WeekQuery query, Access access, Templates templates, LastWrite lastWrite) {
        this.query = query;
        this.access = access;
        this.templates = templates;
        this.kept = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    private record Asked(Actor actor, LocalDate today, ZoneId zone) {}

    @GetMapping("/")
    Page home(Shell shell, Actor actor) {
        return page(shell, actor, new OpenRow(null, Typed.nothing()));
    }

    /** Without scripts a row cannot come alone: the whole page comes with this row open. */
    @GetMapping(
            path = {"/week/key-results/{id}", "/week/kpis/{id}"},
            headers = "!HX-Request")
    Page open(Shell shell, Actor actor, Typed typed, @PathVariable UUID id) {
        return page(shell, actor, new OpenRow(id, typed));
    }

    @GetMapping(path = "/week/key-results/{id}", headers = "HX-Request")
    Page row(
            Frame frame,
            Actor actor,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean open) {
        var one =
                query.keyResult(actor, id, frame.words().today()).orElseThrow(() -> new Refused.Missing("key-result"));
        return Page.of(
                open ? templates.homeOpen(frame, one, typed) : templates.homeDue(frame, one, typed, mayReport(actor)));
    }

    @GetMapping(path = "/week/kpis/{id}", headers = "HX-Request")
    Page kpi(Frame frame, Actor actor, Typed typed, @PathVariable UUID id) {
        var words = frame.words();
        var kpi = query.kpi(actor, id, words.today(), words.zone()).orElseThrow(() -> new Refused.Missing("kpi"));
        return Page.of(templates.homeOwed(frame, kpi, typed, mayReport(actor)));
    }

    private Page page(Shell shell, Actor actor, OpenRow row) {
        var words = shell.words();
        var asked = new Asked(actor, words.today(), words.zone());
        var mine = kept.at(asked, shell.seen().lastWrite(), () -> query.of(actor, asked.today(), asked.zone()));
        var week = new Week(mine, words.today(), shell.chosen());
        return Page.of(templates.homePage(shell, week, row, mayReport(actor)));
    }

    private boolean mayReport(Actor actor) {
        return access.maySomewhere(actor, Action.CHECK_IN);
    }
}
