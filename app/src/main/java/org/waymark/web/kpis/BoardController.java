package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** The KPI board. */
@Controller
class BoardController {
    private final BoardQuery query;
    private final BoardSummaryQuery summaries;
    private final ValuesQuery values;
    private final Access access;
    private final Templates templates;

    BoardController(
            BoardQuery query, BoardSummaryQuery summaries, ValuesQuery values, Access access, Templates templates) {
        this.query = query;
        this.summaries = summaries;
        this.values = values;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/kpis")
    Page board(Actor actor, Shell shell, Typed typed, HttpServletRequest request) {
        var filter = BoardFilter.of(request.getParameterMap());
        var today = shell.words().today();
        var found = summaries.of(actor, filter, today);
        var lines = found.lines(actor, of -> lines(of, filter, found.summary().looks(), today));
        return Page.of(templates.kpisBoard(
                shell,
                new BoardView(
                        filter,
                        found.summary().withLooks(lines.looks()),
                        lines.page(),
                        Rights.anywhere(access, actor),
                        shell.words()),
                typed));
    }

    /** One row of the board, fetched again when its KPI has changed; {@code asks}: with what one may do about its signal. */
    @GetMapping("/kpis/{id}/row")
    Page row(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean asks) {
        var today = frame.words().today();
        var line = query.line(actor, id, today).orElseThrow(() -> new Refused.Missing("kpi"));
        var filled = values.fill(actor, List.of(line), today).getFirst();
        return Page.of(templates.kpisRow(frame, filled, Rights.anywhere(access, actor), asks));
    }

    private BoardLines lines(Actor actor, BoardFilter filter, List<KpiLine> looks, LocalDate today) {
        var lines = query.page(actor, filter, today);
        var all = new ArrayList<>(lines);
        all.addAll(looks);
        return BoardLines.of(values.fill(actor, all, today), lines.size());
    }
}
