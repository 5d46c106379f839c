package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.platform.Actor;

/** Key results: where they are heading. */
@Controller
class OutlookResource {
    private final OutlookResourceQuery query;

    OutlookResource(OutlookResourceQuery query) {
        this.query = query;
    }

    @Says("Get where a key result is heading: its chance, what it takes, its pace and its fan")
    @GetMapping("/api/v1/key-results/{id}/outlook")
    Answer<OutlookShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(query.get(actor, id));
    }
}
