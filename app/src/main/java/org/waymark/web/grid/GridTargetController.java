package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.TargetsWish;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Data;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.grid.GridAnswers.Undo;
import org.waymark.web.layout.Words;

/** Targets that are typed, pasted or filled into the grid: entered once, they hold until the next one. */
@Controller
class GridTargetController {
    private final GridBlocks blocks;
    private final Kpis kpis;
    private final GridAnswers answers;

    GridTargetController(GridBlocks blocks, Kpis kpis, GridAnswers answers) {
        this.blocks = blocks;
        this.kpis = kpis;
        this.answers = answers;
    }

    @Needs(Action.EDIT_KPI)
    @PostMapping("/kpis/grid/targets")
    Data set(Actor actor, Form form, Words words, HttpServletRequest request) {
        var span = answers.span(request, words);
        var entry = blocks.read(actor, form, span, words).entry().sound();
        var aims = new GridAims(known(actor, entry.kpis()), span.cadence());
        return save(actor, words, request, aims.with(entry));
    }

    /** Cells as pairs: these periods go on with the target of the one before. */
    @Needs(Action.EDIT_KPI)
    @PostMapping("/kpis/grid/targets/removal")
    Data unset(Actor actor, Form form, Words words, HttpServletRequest request) {
        var cells = GridCells.of(form);
        var span = answers.span(request, words);
        var aims = new GridAims(known(actor, cells.kpis()), span.cadence());
        return save(actor, words, request, aims.without(cells));
    }

    @Needs(Action.EDIT_KPI)
    @PostMapping("/kpis/grid/targets/restoration")
    Data putBack(Actor actor, Form form, Words words, HttpServletRequest request) {
        var ids = form.ids("kpis");
        var versions = form.all("versions");
        form.refuseIfBroken();
        for (int at = 0; at < Math.min(ids.size(), versions.size()); at++) {
            kpis.putBackTargets(actor, new Kpi.Id(ids.get(at)), version(versions.get(at)));
        }
        return answers.answer(actor, words, request, ids, words.of("kpis.targets.back"), null);
    }

    private Map<UUID, Kpis.Aimed> known(Actor actor, Iterable<UUID> ids) {
        var wanted = new HashSet<Kpi.Id>();
        ids.forEach(id -> wanted.add(new Kpi.Id(id)));
        var known = kpis.aimed(actor, wanted);
        if (known.size() < wanted.size()) throw new Refused.Missing("kpi");
        return known.stream().collect(Collectors.toMap(one -> one.kpi().id().value(), one -> one));
    }

    private Data save(Actor actor, Words words, HttpServletRequest request, List<TargetsWish> wishes) {
        var before = wishes.stream().collect(Collectors.toMap(wish -> wish.kpi().value(), TargetsWish::version));
        var changed = kpis.setAllTargets(actor, wishes).stream()
                .filter(kpi ->
                        !Long.valueOf(kpi.version()).equals(before.get(kpi.id().value())))
                .toList();
        var ids = changed.stream().map(kpi -> kpi.id().value().toString()).toList();
        var versions = changed.stream().map(kpi -> Long.toString(kpi.version())).toList();
        var undo = new Undo("/kpis/grid/targets/restoration", Map.of("kpis", ids, "versions", versions));
        var said = words.of("kpis.targets.done");
        return answers.answer(actor, words, request, before.keySet(), said, ids.isEmpty() ? null : undo);
    }

    private static long version(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
