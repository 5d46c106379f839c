package org.waymark.api.objectives;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.objectives.StatusLimits;
import org.waymark.platform.Actor;

/** The limits that turn numbers into a status. */
@Controller
@RequestMapping("/api/v1/status-rules")
class StatusRuleResource {
    private final StatusLimits limits;

    StatusRuleResource(StatusLimits limits) {
        this.limits = limits;
    }

    @Says("The limits that turn numbers into a status.")
    record StatusRulesJson(
            @Says("More percentage points than this behind pace are a risk.")
            Integer atRiskPoints,

            @Says("More than this are off track.") Integer offTrackPoints,
            @Says("Confidence of this or less is a risk.") Integer atRiskConfidence,

            @Says("Confidence of this or less is off track.")
            Integer offTrackConfidence,

            @Says("A check-in more days late than this is a risk.")
            Integer lateDays) {
        StatusLimits.Wish wish() {
            return new StatusLimits.Wish(atRiskPoints, offTrackPoints, atRiskConfidence, offTrackConfidence, lateDays);
        }
    }

    @Says("Get the limits that turn numbers into a status")
    @GetMapping
    Answer<StatusRulesJson> get(Actor actor) {
        return shown(limits.get(actor));
    }

    @Says("Change the limits; every status follows at once")
    @PutMapping
    Answer<StatusRulesJson> change(Actor actor, IfMatch match, @Sent StatusRulesJson sent) {
        match.require(shown(limits.get(actor)));
        return shown(limits.change(actor, match.version(), sent.wish()));
    }

    private static Answer<StatusRulesJson> shown(StatusLimits.Versioned versioned) {
        var rules = versioned.rules();
        return Answer.of(
                new StatusRulesJson(
                        rules.atRiskPoints(),
                        rules.offTrackPoints(),
                        rules.atRiskConfidence(),
                        rules.offTrackConfidence(),
                        rules.lateDays()),
                versioned.version());
    }
}
