package org.waymark.api.closing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.objectives.ClosingSettings;
import org.waymark.platform.Actor;

/** When a close calls an objective achieved, and how long it can be taken back. */
@Controller
@RequestMapping("/api/v1/closing-rules")
class ClosingRuleResource {
    private final ClosingSettings settings;

    ClosingRuleResource(ClosingSettings settings) {
        this.settings = settings;
    }

    @Says("When a close calls an objective achieved, and how long it can be taken back.")
    record ClosingRulesJson(
            @Says("Hundredths from which an aspirational or learning objective is achieved.")
            Integer success,

            @Says("Hundredths from which a committed objective is achieved.")
            Integer expected,

            @Says("Hundredths from which any is partly achieved.")
            Integer partly,

            @Says("For so many days a closed cycle can be reopened.")
            Integer graceDays) {
        ClosingSettings.Wish wish() {
            return new ClosingSettings.Wish(success, expected, partly, graceDays);
        }
    }

    @Says("Get the limits of a close")
    @GetMapping
    Answer<ClosingRulesJson> get(Actor actor) {
        return shown(settings.get(actor));
    }

    @Says("Change the limits of a close; cycles that are closed keep what was frozen")
    @PutMapping
    Answer<ClosingRulesJson> change(Actor actor, IfMatch match, @Sent ClosingRulesJson sent) {
        match.require(shown(settings.get(actor)));
        return shown(settings.change(actor, match.version(), sent.wish()));
    }

    private static Answer<ClosingRulesJson> shown(ClosingSettings.Versioned versioned) {
        var rules = versioned.rules();
        return Answer.of(
                new ClosingRulesJson(rules.success(), rules.expected(), rules.partly(), rules.graceDays()),
                versioned.version());
    }
}
