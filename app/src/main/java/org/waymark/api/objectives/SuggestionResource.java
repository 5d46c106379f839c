package org.waymark.api.objectives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Once;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.objectives.AimJson.AimSent;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.insights.Signal;
import org.waymark.insights.SuggestionWish;
import org.waymark.insights.Suggestions;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;

/** KPIs: the objectives that they ask for. */
@Controller
@RequestMapping("/api/v1/kpis/{id}/suggestion")
class SuggestionResource {
    private final Suggestions suggestions;
    private final Cycles cycles;
    private final ObjectiveResourceQuery query;
    private final Once once;

    SuggestionResource(Suggestions suggestions, Cycles cycles, ObjectiveResourceQuery query, Once once) {
        this.suggestions = suggestions;
        this.cycles = cycles;
        this.query = query;
        this.once = once;
    }

    @Says("What somebody made of a suggestion; all of it is saved, or nothing.")
    record AcceptanceSent(
            ObjectiveSent objective,
            @Says("What it should do to the KPI.") AimSent aim,
            List<KeyResultSent> keyResults,

            @Says("The signal of the KPI that it answers, if any.") @Nullable
            UUID signal) {

        SuggestionWish wish(Actor actor, UUID kpi, Cycle cycle) {
            return new SuggestionWish(
                    objective.wish(actor, null),
                    aim.at(kpi),
                    keyResults.stream()
                            .map(one -> one.wish(actor, cycle.period()))
                            .toList(),
                    signal == null ? null : new Signal.Id(signal));
        }
    }

    @Says("Get the objective that a KPI asks for, where it is not well")
    @GetMapping
    Answer<SuggestionShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(
                suggestions.of(actor, new Kpi.Id(id)).map(SuggestionShown::of).orElseGet(SuggestionShown.None::new));
    }

    @Says("Draft an objective from a KPI, with key results and the KPI that it wants to move")
    @PostMapping("/acceptance")
    Answer<ObjectiveShown> accept(Actor actor, @PathVariable UUID id, Call call, @Sent AcceptanceSent sent) {
        var cycle = cycles.get(actor, new Cycle.Id(sent.objective().cycle()));
        return once.answer(actor, call, () -> {
            var drafted = suggestions.accept(actor, new Kpi.Id(id), sent.wish(actor, id, cycle));
            var shown = query.get(actor, drafted.id().value());
            return Answer.created("/api/v1/objectives/" + shown.id(), shown, shown.version());
        });
    }
}
