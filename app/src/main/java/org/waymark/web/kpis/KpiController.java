package org.waymark.web.kpis;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The page of one KPI. */
@Controller
class KpiController {
    private final KpiSheetQuery query;
    private final KpiValuesQuery values;
    private final Access access;
    private final Templates templates;

    KpiController(KpiSheetQuery query, KpiValuesQuery values, Access access, Templates templates) {
        this.query = query;
        this.values = values;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}")
    Page kpi(Actor actor, Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String range) {
        return Page.of(templates.kpisKpi(shell, view(actor, id, range, shell.words())));
    }

    /** All below the title, fetched again when the KPI has changed. */
    @GetMapping("/kpis/{id}/body")
    Page body(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "") String range) {
        return Page.of(templates.kpisBody(frame, view(actor, id, range, frame.words())));
    }

    private KpiView view(Actor actor, UUID id, String range, Words words) {
        var sheet = query.sheet(actor, id);
        var today = words.today();
        var span = new KpiView.Span(Range.of(range), today);
        var days = span.range().upTo(today, sheet.definition().metric().cadence());
        var shown = values.values(actor, id, days, KpiValuesQuery.MOST);
        return new KpiView(sheet, shown, span, Rights.of(access, actor, sheet), words);
    }
}
