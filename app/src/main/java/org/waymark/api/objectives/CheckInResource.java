package org.waymark.api.objectives;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.objectives.CheckInJson.CheckInSent;
import org.waymark.api.objectives.CheckInJson.CheckInShown;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;

/** The news about key results. */
@Controller
@RequestMapping("/api/v1")
class CheckInResource {
    private final CheckIns checkIns;
    private final KeyResultResourceQuery keyResults;
    private final CheckInResourceQuery query;
    private final Once once;

    CheckInResource(CheckIns checkIns, KeyResultResourceQuery keyResults, CheckInResourceQuery query, Once once) {
        this.checkIns = checkIns;
        this.keyResults = keyResults;
        this.query = query;
        this.once = once;
    }

    @Says("List check-ins, newest first")
    @GetMapping("/check-ins")
    Answer<Listing<CheckInShown>> all(Actor actor, @Asked CheckInFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("List the check-ins of a key result, newest first")
    @GetMapping("/key-results/{id}/check-ins")
    Answer<Listing<CheckInShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(
                query.list(actor, CheckInFilter.of(keyResults.get(actor, id).id()), paging));
    }

    @Says("Check in")
    @PostMapping("/key-results/{id}/check-ins")
    Answer<CheckInShown> record(Actor actor, @PathVariable UUID id, Call call, @Sent CheckInSent sent) {
        return once.answer(actor, call, () -> created(checkIns.record(actor, new KeyResult.Id(id), sent.wish())));
    }

    @Says("Get a check-in")
    @GetMapping("/check-ins/{id}")
    Answer<CheckInShown> get(Actor actor, @PathVariable UUID id) {
        var checkIn = checkIns.get(actor, new CheckIn.Id(id));
        keyResults.get(actor, checkIn.keyResult().value());
        return Answer.of(CheckInShown.of(checkIn));
    }

    @Says("Put a check-in right by another one; the wrong one stays in the history")
    @PostMapping("/check-ins/{id}/correction")
    Answer<CheckInShown> correct(Actor actor, @PathVariable UUID id, Call call, @Sent CheckInSent sent) {
        return once.answer(actor, call, () -> created(checkIns.correct(actor, new CheckIn.Id(id), sent.wish())));
    }

    private static Answer<CheckInShown> created(CheckIn checkIn) {
        return Answer.created("/api/v1/check-ins/" + checkIn.id().value(), CheckInShown.of(checkIn));
    }
}
