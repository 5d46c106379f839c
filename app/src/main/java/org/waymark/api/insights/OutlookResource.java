package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.insights.KeyResultOutlooks;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.platform.Actor;

/** Key results: where they are heading. */
@Controller
class OutlookResource {
    private final KeyResultOutlooks outlooks;
    private final KeyResults keyResults;

    OutlookResource(KeyResultOutlooks outlooks, KeyResults keyResults) {
        this.outlooks = outlooks;
        this.keyResults = keyResults;
    }

    @Says("Get where a key result is heading: its chance, what it takes, its pace and its fan")
    @GetMapping("/api/v1/key-results/{id}/outlook")
    Answer<OutlookShown> get(Actor actor, @PathVariable UUID id) {
        var keyResult = keyResults.get(actor, new KeyResult.Id(id));
        return Answer.of(outlooks.of(actor, keyResult.id())
                .map(outlook -> OutlookShown.of(outlook, keyResult.latest().confidence()))
                .orElseGet(() -> OutlookShown.pending(id)));
    }
}
