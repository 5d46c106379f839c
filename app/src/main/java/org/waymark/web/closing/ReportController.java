package org.waymark.web.closing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.reports.CycleReports;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** The report of a cycle, for reading and for paper. */
@Controller
class ReportController {
    private final CycleReports reports;
    private final Templates templates;

    ReportController(CycleReports reports, Templates templates) {
        this.reports = reports;
        this.templates = templates;
    }

    @GetMapping("/cycles/{id}/report")
    Page report(Actor actor, Shell shell, @PathVariable UUID id) {
        var report = reports.of(actor, new Cycle.Id(id));
        return Page.of(templates.closingReport(shell, new ReportWords(report, shell.words())));
    }
}
