package org.waymark.api.objectives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** Key results: the numbers that show that an objective was reached. */
@Controller
@RequestMapping("/api/v1")
class KeyResultResource {
    private final KeyResults keyResults;
    private final KeyResultResourceQuery query;
    private final KeyResultListQuery all;
    private final Once once;

    KeyResultResource(KeyResults keyResults, KeyResultResourceQuery query, KeyResultListQuery all, Once once) {
        this.keyResults = keyResults;
        this.query = query;
        this.all = all;
        this.once = once;
    }

    record OfObjectiveFilter(
            @Says("false when left out.") @Nullable Boolean archived) {}

    @Says("List key results, oldest first or by when the next check-in is due")
    @GetMapping("/key-results")
    Answer<Listing<KeyResultShown>> all(Actor actor, @Asked KeyResultFilter filter, Paging paging) {
        return Answer.of(all.list(actor, filter, paging));
    }

    @Says("List the key results of an objective")
    @GetMapping("/objectives/{id}/key-results")
    Answer<Listing<KeyResultShown>> list(
            Actor actor, @PathVariable UUID id, @Asked OfObjectiveFilter filter, Paging paging) {
        query.cycleOf(actor, id);
        return Answer.of(query.list(actor, id, filter.archived(), paging));
    }

    @Says("Add a key result to an objective")
    @PostMapping("/objectives/{id}/key-results")
    Answer<KeyResultShown> add(Actor actor, @PathVariable UUID id, Call call, @Sent KeyResultSent sent) {
        var cycle = query.cycleOf(actor, id);
        return once.answer(
                actor,
                call,
                () -> created(actor, keyResults.add(actor, new Objective.Id(id), sent.wish(actor, cycle))));
    }

    @Says("Get a key result")
    @GetMapping("/key-results/{id}")
    Answer<KeyResultShown> get(Actor actor, @PathVariable UUID id) {
        var shown = query.get(actor, id);
        return Answer.of(shown, shown.version());
    }

    @Says("Replace what a key result is; with another target its progress is computed anew")
    @PutMapping("/key-results/{id}")
    Answer<KeyResultShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent KeyResultSent sent) {
        var before = query.get(actor, id);
        match.require(Answer.of(before, before.version()));
        var cycle = query.cycleOf(actor, before.objective());
        keyResults.edit(actor, new KeyResult.Id(id), match.version(), sent.wish(actor, cycle));
        return get(actor, id);
    }

    @Says("Archive a key result")
    @PutMapping("/key-results/{id}/archival")
    Answer<KeyResultShown> archive(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        keyResults.archive(actor, new KeyResult.Id(id));
        return get(actor, id);
    }

    @Says("Restore an archived key result")
    @DeleteMapping("/key-results/{id}/archival")
    Answer<KeyResultShown> restore(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        keyResults.restore(actor, new KeyResult.Id(id));
        return get(actor, id);
    }

    @Says("Copy a key result within its objective, without its check-ins")
    @PostMapping("/key-results/{id}/copies")
    Answer<KeyResultShown> copy(Actor actor, @PathVariable UUID id, Call call) {
        query.get(actor, id);
        return once.answer(actor, call, () -> created(actor, keyResults.duplicate(actor, new KeyResult.Id(id))));
    }

    private Answer<KeyResultShown> created(Actor actor, KeyResult keyResult) {
        var shown = query.get(actor, keyResult.id().value());
        return Answer.created("/api/v1/key-results/" + shown.id(), shown, shown.version());
    }
}
