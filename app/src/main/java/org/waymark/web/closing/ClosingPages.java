package org.waymark.web.closing;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Retrospective;
import org.waymark.objectives.ScoredKeyResult;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.objectives.ObjectiveQuery;
import org.waymark.web.objectives.ObjectiveView;

/** Puts the pages of a close together. */
@Component
class ClosingPages {
    private final CycleClosing closing;
    private final ClosingSurroundingsQuery surroundings;
    private final ClosingSheetQuery sheets;
    private final ObjectiveQuery objectives;
    private final Access access;

    ClosingPages(
            CycleClosing closing,
            ClosingSurroundingsQuery surroundings,
            ClosingSheetQuery sheets,
            ObjectiveQuery objectives,
            Access access) {
        this.closing = closing;
        this.surroundings = surroundings;
        this.sheets = sheets;
        this.objectives = objectives;
        this.access = access;
    }

    ClosingPage page(Actor actor, Cycle.Id id, boolean mine, int from) {
        return new ClosingPage(
                closing.plan(actor, id),
                surroundings.of(actor, id.value()),
                access.may(actor, Action.MANAGE_CYCLES),
                actor.person(),
                mine,
                from);
    }

    ClosingSheet sheet(Actor actor, Words words, Cycle.Id id, Objective.Id objective) {
        var scored = closing.plan(actor, id, objective);
        var view = objectives.get(actor, objective, words.today());
        var rows = scored.keyResults().stream()
                .map(one -> row(actor, one, view))
                .flatMap(Optional::stream)
                .toList();
        var mayGrade = access.may(actor, Action.EDIT_GOAL, view.holder());
        return new ClosingSheet(scored, view, rows, sheets.of(actor, id.value(), scored.objective()), mayGrade);
    }

    private Optional<ClosingSheet.Row> row(Actor actor, ScoredKeyResult one, ObjectiveView view) {
        var owner = new Holder(
                Level.INDIVIDUAL, one.keyResult().definition().owner().value(), null);
        return view.keyResults().stream()
                .filter(shown -> shown.id().equals(one.keyResult().id()))
                .findFirst()
                .map(shown ->
                        new ClosingSheet.Row(one, shown, access.may(actor, Action.EDIT_GOAL, view.holder(), owner)));
    }

    /** The form of the cycle's retrospective: as it was typed, else as it stands. */
    static Typed retrospective(ClosingPage page, Typed typed, Words words) {
        return typed.over(stored(page.around().retrospective()), words);
    }

    static Typed stored(Retrospective said) {
        return Typed.from(Map.of(
                "wentWell",
                said.wentWell(),
                "wentBadly",
                said.wentBadly(),
                "learned",
                said.learned(),
                "version",
                Long.toString(said.version())));
    }
}
