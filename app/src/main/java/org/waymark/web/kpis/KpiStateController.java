package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Takes a KPI out of sight and brings it back. */
@Controller
class KpiStateController {
    private final Kpis kpis;

    KpiStateController(Kpis kpis) {
        this.kpis = kpis;
    }

    @PostMapping("/kpis/{id}/archival")
    SeeOther archive(Actor actor, Words words, @PathVariable UUID id, HttpServletResponse response) {
        var kpi = kpis.archive(actor, new Kpi.Id(id));
        Toasts.leave(response, words.of("kpis.archive.done", kpi.name()), "/kpis/" + id + "/restoration");
        return new SeeOther("/kpis");
    }

    @PostMapping("/kpis/{id}/restoration")
    SeeOther restore(Actor actor, Words words, @PathVariable UUID id, HttpServletResponse response) {
        var kpi = kpis.restore(actor, new Kpi.Id(id));
        Toasts.leave(response, words.of("kpis.restore.done", kpi.name()), "/kpis/" + id + "/archival");
        return new SeeOther("/kpis/" + id);
    }
}
