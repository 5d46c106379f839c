package org.waymark.api.kpis;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.kpis.ValueRules;
import org.waymark.kpis.ValueSettings;
import org.waymark.platform.Actor;

/** By which rules values are taken that people enter, also those that come in through this API. */
@Controller
@RequestMapping("/api/v1/value-rules")
class ValueRuleResource {
    private final ValueSettings settings;

    ValueRuleResource(ValueSettings settings) {
        this.settings = settings;
    }

    @Says(
            "How values are taken that people enter, here and in pages. What connectors and push tokens bring is taken as it comes.")
    record ValueRulesJson(
            @Says("Whether a value that misses its target needs a note.")
            Boolean explainsMisses,

            @Says("Whether a value waits until somebody else approves it.")
            Boolean approves) {}

    @Says("Get the rules for entered values")
    @GetMapping
    Answer<ValueRulesJson> get(Actor actor) {
        return shown(settings.get(actor));
    }

    @Says("Change the rules for entered values")
    @PutMapping
    Answer<ValueRulesJson> change(Actor actor, IfMatch match, @Sent ValueRulesJson sent) {
        match.require(shown(settings.get(actor)));
        return shown(settings.change(actor, match.version(), new ValueRules(sent.explainsMisses(), sent.approves())));
    }

    private static Answer<ValueRulesJson> shown(ValueSettings.Versioned versioned) {
        var rules = versioned.rules();
        return Answer.of(new ValueRulesJson(rules.explainsMisses(), rules.approves()), versioned.version());
    }
}
