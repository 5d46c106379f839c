package org.waymark.web.kpis;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** The page of one KPI. */
@Controller
class KpiController {
    private final KpiPages pages;
    private final Templates templates;

    KpiController(KpiPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}")
    Page kpi(Actor actor, Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String range) {
        return Page.of(templates.kpisKpi(shell, pages.page(actor, id, Range.of(range), shell)));
    }

    /** All below the title, fetched again when the KPI has changed. */
    @GetMapping("/kpis/{id}/body")
    Page body(Actor actor, Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "") String range) {
        return Page.of(templates.kpisBody(frame, pages.over(actor, id, Range.of(range), frame.words())));
    }

    /** Why it stands as it does, for a row that is clicked; without scripts the page of the KPI says it. */
    @GetMapping(path = "/kpis/{id}/status", headers = "HX-Request")
    Page status(Actor actor, Frame frame, @PathVariable UUID id) {
        var kpi = pages.over(actor, id, Range.of(""), frame.words());
        return Page.of(templates.kpisReasons(kpi, kpi.why()));
    }

    @GetMapping("/kpis/{id}/status")
    SeeOther page(@PathVariable UUID id) {
        return new SeeOther("/kpis/" + id);
    }
}
