package org.waymark.web.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Phase;
import org.waymark.cycles.Rhythm;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** The page on which a cycle is planned, and what unfolds in it. */
@Controller
@RequestMapping("/planning")
class PlanningController {
    private final PlanningPages pages;
    private final Cycles cycles;
    private final Templates templates;

    PlanningController(PlanningPages pages, Cycles cycles, Templates templates) {
        this.pages = pages;
        this.cycles = cycles;
        this.templates = templates;
    }

    /** Without a cycle that of the one to plan: the next to come, else the one that all pages show. */
    @GetMapping(params = "!cycle")
    View next(Actor actor, Words words) {
        var all = cycles.all(actor);
        var next = all.stream()
                .filter(cycle -> cycle.phase(words.today()) == Phase.PLANNING && cycle.rhythm() != Rhythm.YEAR)
                .min(Comparator.comparing(cycle -> cycle.period().start()))
                .or(() -> Cycle.current(all, words.today()));
        return new SeeOther(next.map(cycle -> "/planning?cycle=" + cycle.slug()).orElse("/cycles"));
    }

    @GetMapping(params = "cycle")
    View page(
            Actor actor,
            Shell shell,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String open) {
        var cycle = shell.chosen();
        if (cycle == null) return new SeeOther("/cycles");
        return Page.of(templates.planningPage(
                shell, pages.page(actor, cycle, shell, page, Set.copyOf(List.of(open.split(","))))));
    }

    @GetMapping("/groups/{group}")
    View group(Actor actor, Shell shell, @PathVariable String group) {
        var cycle = shell.chosen();
        if (cycle == null) return new SeeOther("/cycles");
        return Page.of(templates.planningLines(shell, cycle, group, pages.group(actor, cycle, group)));
    }

    @GetMapping(value = "/groups/{group}", headers = "HX-Request")
    Page rows(Actor actor, Frame frame, @PathVariable String group, @RequestParam String cycle) {
        var chosen = cycles.get(actor, cycle);
        return Page.of(templates.planningRows(frame, chosen, group, pages.group(actor, chosen, group)));
    }
}
