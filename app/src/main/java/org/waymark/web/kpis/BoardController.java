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
import org.waymark.platform.LastWrite;
import org.waymark.platform.Refused;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** The KPI board. */
@Controller
class BoardController {
    private static final int MOST_KEPT = 500;

    private final BoardQuery query;
    private final BoardSummaryQuery summaries;
    private final ValuesQuery values;
    private final Access access;
    private final Templates templates;
    private final UntilNextWrite<Asked, Content> kept;

    BoardController(
            BoardQuery query,
            BoardSummaryQuery summaries,
            ValuesQuery values,
            Access access,
            Templates templates,
            LastWrite lastWrite) {
        this.query = query;
        this.summaries = summaries;
        this.values = values;
        this.access = access;
        this.templates = templates;
        this.kept = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    private record Asked(Actor actor, BoardFilter filter, LocalDate today) {}

    private record Content(BoardSummary summary, List<KpiLine> lines) {}

    @GetMapping("/kpis")
    Page board(Actor actor, Shell shell, Typed typed, HttpServletRequest request) {
        var filter = BoardFilter.of(request.getParameterMap());
        var today = shell.words().today();
        var asked = new Asked(actor, filter, today);
        var content = kept.at(asked, shell.seen().lastWrite(), () -> read(asked));
        return Page.of(templates.kpisBoard(
                shell,
                new BoardView(
                        filter, content.summary(), content.lines(), Rights.anywhere(access, actor), shell.words()),
                typed));
    }

    private Content read(Asked asked) {
        var found = summaries.of(asked.actor(), asked.filter(), asked.today());
        var looks = found.summary().looks();
        var lines = found.lines(asked.actor(), reader -> lines(reader, asked.filter(), looks, asked.today()));
        return new Content(found.summary().withLooks(lines.looks()), lines.page());
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
