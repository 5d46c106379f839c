package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.talk.Subject;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** One cell of the grid: a page of its own without a script, a dialog with one. */
@Controller
class CellController {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
    private static final int LONGEST = 20_000;

    private final Grids grids;
    private final CellQuery query;
    private final Measurements measurements;
    private final Comments comments;
    private final Access access;
    private final Templates templates;

    CellController(
            Grids grids,
            CellQuery query,
            Measurements measurements,
            Comments comments,
            Access access,
            Templates templates) {
        this.grids = grids;
        this.query = query;
        this.measurements = measurements;
        this.comments = comments;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}/cells/{day}")
    Page page(Actor actor, Shell shell, Typed typed, @PathVariable UUID id, @PathVariable LocalDate day) {
        var cell = cell(actor, shell.words(), id, day);
        return Page.of(templates.gridCell(shell, cell, typed.problems().isEmpty() ? cell.stored() : typed));
    }

    @GetMapping(path = "/kpis/{id}/cells/{day}", headers = "HX-Request")
    Page part(Actor actor, Frame frame, Typed typed, @PathVariable UUID id, @PathVariable LocalDate day) {
        return Page.of(templates.gridCellBody(frame, cell(actor, frame.words(), id, day), typed));
    }

    @PostMapping("/kpis/{id}/cells/{day}/comments")
    View comment(
            Actor actor,
            Form form,
            HttpServletRequest request,
            Frame frame,
            @PathVariable UUID id,
            @PathVariable LocalDate day) {
        var words = form.text("words", LONGEST);
        form.refuseIfBroken();
        comments.write(actor, new Subject(Subject.Kind.KPI, id), new CommentWish(words, null, sensible(day)));
        if (request.getHeader("HX-Request") == null) return new SeeOther("/kpis/" + id + "/cells/" + day);
        return part(actor, frame, Typed.nothing(), id, day);
    }

    private CellView cell(Actor actor, Words words, UUID id, LocalDate day) {
        var line = grids.line(actor, id, sensible(day), words.today());
        var cell = line.cells().getFirst();
        var days = new Period(cell.day(), cell.day());
        var measured = measurements.of(actor, new Kpi.Id(id), days).stream()
                .findFirst()
                .orElse(null);
        var voices = query.voices(actor, id, cell.day());
        return new CellView(line, cell, measured, voices, access.may(actor, Action.COMMENT), words);
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) throw new Refused.Missing("day");
        return day;
    }
}
