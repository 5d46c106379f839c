package org.waymark.web.objectives;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Objective;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The KPIs an objective wants to move: which way, how far, how late, and what one compares them with. */
@Controller
@RequestMapping("/objectives/{id}/aims")
class AimController {
    private static final int LONGEST_DELAY = 3660;

    private final Aims aims;
    private final ObjectivePages pages;
    private final Picks picks;
    private final Templates templates;

    AimController(Aims aims, ObjectivePages pages, Picks picks, Templates templates) {
        this.aims = aims;
        this.pages = pages;
        this.picks = picks;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page fresh(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        var shown =
                typed.values().isEmpty() ? new Typing().put("way", Aim.Way.UP).typed() : typed;
        return Page.of(templates.objectivesAim(shell, of, null, shown));
    }

    @GetMapping("/{kpi}/edit")
    Page edit(Actor actor, Shell shell, Typed typed, @PathVariable UUID id, @PathVariable UUID kpi) {
        var of = pages.editable(actor, new Objective.Id(id), shell.words().today());
        var aim = of.aims().stream()
                .filter(one -> one.kpi().equals(kpi))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("aim"));
        return Page.of(templates.objectivesAim(shell, of, aim, typed.values().isEmpty() ? of(aim) : typed));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping
    SeeOther aim(Actor actor, Form form, @PathVariable UUID id) {
        var kpi = picks.id(actor, form, "kpi", PickKind.KPIS);
        if (kpi == null && !form.has("kpi")) form.refuse("kpi", "", "no.pick.kpi-missing");
        return save(actor, form, new Objective.Id(id), kpi);
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/{kpi}")
    SeeOther change(Actor actor, Form form, @PathVariable UUID id, @PathVariable UUID kpi) {
        return save(actor, form, new Objective.Id(id), kpi);
    }

    @PostMapping("/{kpi}/removal")
    SeeOther remove(
            Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID kpi) {
        var before = pages.view(actor, new Objective.Id(id), words.today()).aims().stream()
                .filter(one -> one.kpi().equals(kpi))
                .findFirst();
        aims.remove(actor, new Objective.Id(id), new Kpi.Id(kpi));
        var undo = before.map(aim -> "/objectives/%s/aims/%s/restoration?%s".formatted(id, kpi, query(aim)));
        Toasts.leave(response, words.of("objective.aim.removed"), undo.orElse(null));
        return new SeeOther("/objectives/" + id);
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/{kpi}/restoration")
    SeeOther putBack(Actor actor, Form form, @PathVariable UUID id, @PathVariable UUID kpi) {
        return save(actor, form, new Objective.Id(id), kpi);
    }

    private SeeOther save(Actor actor, Form form, Objective.Id id, @Nullable UUID kpi) {
        var way = form.choice("way", Aim.Way.class);
        var size = form.optionalNumber("size");
        var delay = form.optionalInteger("delayDays", 0, LONGEST_DELAY);
        var comparison = picks.id(actor, form, "comparison", PickKind.KPIS);
        form.refuseIfBroken();
        if (kpi == null) throw new Refused.Missing("kpi");
        var compared = comparison == null ? null : new Kpi.Id(comparison);
        aims.aim(actor, id, new Aim(new Kpi.Id(kpi), way, size, delay, compared));
        return new SeeOther("/objectives/" + id.value());
    }

    private static String query(ObjectiveView.Aim aim) {
        return "way=%s&size=%s&delayDays=%s&comparison=%s"
                .formatted(
                        aim.up() ? Aim.Way.UP : Aim.Way.DOWN,
                        aim.size() == null ? "" : aim.size(),
                        aim.delayDays() == null ? "" : aim.delayDays(),
                        aim.comparison() == null ? "" : URLEncoder.encode(aim.comparison(), UTF_8));
    }

    private static Typed of(ObjectiveView.Aim aim) {
        return new Typing()
                .put("way", aim.up() ? Aim.Way.UP : Aim.Way.DOWN)
                .put("size", aim.size())
                .put("delayDays", aim.delayDays())
                .put("comparison", aim.comparison())
                .typed();
    }
}
