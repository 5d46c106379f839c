package org.waymark.api.objectives;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Copies;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** Objectives: new drafts from those that are there. */
@Controller
@RequestMapping("/api/v1/objectives/{id}/copies")
class CopyResource {
    private final Copies copies;
    private final ObjectiveResourceQuery query;
    private final KeyResultResourceQuery keyResults;
    private final Once once;

    CopyResource(Copies copies, ObjectiveResourceQuery query, KeyResultResourceQuery keyResults, Once once) {
        this.copies = copies;
        this.query = query;
        this.keyResults = keyResults;
        this.once = once;
    }

    record CopySent(
            @Says("The cycle of the copy.") UUID cycle,

            @Says("The key results to take along; all when left out.") @Nullable
            List<UUID> keyResults) {}

    @Says("Copy an objective into a cycle, as a draft without check-ins")
    @PostMapping
    Answer<ObjectiveShown> copy(Actor actor, @PathVariable UUID id, Call call, @Sent CopySent sent) {
        query.get(actor, id);
        var chosen = sent.keyResults() == null ? keyResults.idsOf(actor, id) : sent.keyResults();
        var taken = chosen.stream().map(KeyResult.Id::new).collect(Collectors.toSet());
        return once.answer(actor, call, () -> {
            var copy = copies.duplicate(actor, new Objective.Id(id), new Cycle.Id(sent.cycle()), taken);
            var shown = query.get(actor, copy.id().value());
            return Answer.created("/api/v1/objectives/" + shown.id(), shown, shown.version());
        });
    }
}
