package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.insights.FormulaJson.FormulaSent;
import org.waymark.api.insights.FormulaJson.FormulaShown;
import org.waymark.api.insights.FormulaPreviewJson.FormulaPreviewShown;
import org.waymark.insights.Formula;
import org.waymark.insights.FormulaPreviews;
import org.waymark.insights.Formulas;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;
import org.waymark.platform.Messages;

/** KPIs: what they are made of. */
@Controller
@RequestMapping("/api/v1/kpis/{id}/formula")
class FormulaResource {
    private final Formulas formulas;
    private final FormulaPreviews previews;
    private final SeenKpis seen;
    private final Messages messages;

    FormulaResource(Formulas formulas, FormulaPreviews previews, SeenKpis seen, Messages messages) {
        this.formulas = formulas;
        this.previews = previews;
        this.seen = seen;
        this.messages = messages;
    }

    @Says("Get what a KPI is made of")
    @GetMapping
    Answer<FormulaShown> get(Actor actor, @PathVariable UUID id) {
        return answer(shown(actor, id));
    }

    @Says("Say what a KPI is made of; a mistake is refused with its place, at, and its rule")
    @PutMapping
    Answer<FormulaShown> set(Actor actor, @PathVariable UUID id, IfMatch match, @Sent FormulaSent sent) {
        match.require(get(actor, id));
        return answer(shown(actor, formulas.set(actor, new Kpi.Id(id), match.version(), sent.wish())));
    }

    @Says("See what a formula would say and give, with its mistakes; nothing is kept")
    @PostMapping("/preview")
    Answer<FormulaPreviewShown> preview(Actor actor, @PathVariable UUID id, @Sent FormulaSent sent) {
        var preview = previews.of(actor, new Kpi.Id(id), sent.wish(), FormulaPreviewJson.wording(messages));
        return Answer.of(FormulaPreviewShown.of(preview, messages));
    }

    @Says("Let a KPI be only measured again")
    @DeleteMapping
    Answer<FormulaShown> remove(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        formulas.remove(actor, new Kpi.Id(id), match.version());
        return answer(FormulaShown.none(id));
    }

    private FormulaShown shown(Actor actor, UUID id) {
        return formulas.of(actor, new Kpi.Id(id))
                .map(formula -> shown(actor, formula))
                .orElseGet(() -> FormulaShown.none(id));
    }

    private FormulaShown shown(Actor actor, Formula formula) {
        return FormulaShown.of(formula, formulas.shown(actor, formula), seen.among(actor, FormulaShown.idsOf(formula)));
    }

    private static Answer<FormulaShown> answer(FormulaShown shown) {
        return Answer.of(shown, shown.version());
    }
}
