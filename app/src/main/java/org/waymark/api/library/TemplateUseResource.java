package org.waymark.api.library;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Once;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.library.UseJson.KpiUseSent;
import org.waymark.api.library.UseJson.KpiUseShown;
import org.waymark.api.library.UseJson.ObjectiveUseSent;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Library;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.TemplateUses;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** What is made of templates. */
@Controller
@RequestMapping("/api/v1/templates/{key}")
class TemplateUseResource {
    private final Library library;
    private final TemplateUses uses;
    private final Cycles cycles;
    private final Once once;

    TemplateUseResource(Library library, TemplateUses uses, Cycles cycles, Once once) {
        this.library = library;
        this.uses = uses;
        this.cycles = cycles;
        this.once = once;
    }

    @Says("The objective that was drafted.")
    record ObjectiveUseShown(UUID objective) {}

    @Says("Define a KPI from a template, with its pair if that is wanted")
    @PostMapping("/kpis")
    Answer<KpiUseShown> define(Actor actor, @PathVariable String key, Call call, @Sent KpiUseSent sent) {
        if (!(library.use(actor, key, Locale.ENGLISH) instanceof KpiTemplate template)) {
            throw new Refused.Missing("template");
        }
        var pair = Boolean.TRUE.equals(sent.pair()) ? pair(template) : null;
        return once.answer(actor, call, () -> {
            var defined = uses.define(actor, template, sent.wish(actor, template), pair);
            return Answer.created("/api/v1/kpis/" + defined.getFirst().id().value(), KpiUseShown.of(defined));
        });
    }

    @Says("Draft an objective from a template, with key results whose numbers are filled in")
    @PostMapping("/objectives")
    Answer<ObjectiveUseShown> draft(Actor actor, @PathVariable String key, Call call, @Sent ObjectiveUseSent sent) {
        if (!(library.use(actor, key, Locale.ENGLISH) instanceof ObjectiveTemplate template)) {
            throw new Refused.Missing("template");
        }
        var period = cycles.get(actor, new Cycle.Id(sent.cycle())).period();
        var filled = sent.keyResults(actor, template, period);
        return once.answer(actor, call, () -> {
            var drafted = uses.draft(actor, template, sent.wish(actor, template), filled)
                    .id()
                    .value();
            return Answer.created("/api/v1/objectives/" + drafted, new ObjectiveUseShown(drafted));
        });
    }

    private @Nullable KpiTemplate pair(KpiTemplate of) {
        var name = of.pair();
        return name == null ? null : library.kpi(name, Locale.ENGLISH).orElse(null);
    }
}
