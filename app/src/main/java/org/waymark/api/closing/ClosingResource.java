package org.waymark.api.closing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.closing.ClosingJson.ClosingPlanShown;
import org.waymark.api.closing.ClosingJson.ClosureSent;
import org.waymark.api.closing.ClosingJson.ClosureShown;
import org.waymark.api.closing.RetrospectiveJson.RetrospectiveSent;
import org.waymark.api.closing.RetrospectiveJson.RetrospectiveShown;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.Retrospective;
import org.waymark.objectives.Retrospectives;
import org.waymark.platform.Actor;
import org.waymark.reports.CycleReports;

/** Cycles: the plan of the close, the close, and how the cycle came out. */
@Controller
@RequestMapping("/api/v1/cycles/{id}")
class ClosingResource {
    private final CycleClosing closing;
    private final Retrospectives retrospectives;
    private final CycleReports reports;
    private final Cycles cycles;

    ClosingResource(CycleClosing closing, Retrospectives retrospectives, CycleReports reports, Cycles cycles) {
        this.closing = closing;
        this.retrospectives = retrospectives;
        this.reports = reports;
        this.cycles = cycles;
    }

    @Says("Get what the close of a cycle will do")
    @GetMapping("/closing-plan")
    Answer<ClosingPlanShown> plan(Actor actor, @PathVariable UUID id) {
        return Answer.of(ClosingPlanShown.of(closing.plan(actor, new Cycle.Id(id))));
    }

    @Says("Close a cycle as its plan says: scores freeze, no more check-ins, no more changes")
    @PutMapping("/closure")
    Answer<ClosureShown> close(Actor actor, @PathVariable UUID id, @Sent ClosureSent sent) {
        return Answer.of(ClosureShown.of(closing.close(actor, new Cycle.Id(id), sent.plan())));
    }

    @Says("Take the close of a cycle back, within its grace time")
    @DeleteMapping("/closure")
    Answer<Void> reopen(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(Answer.at(cycles.get(actor, new Cycle.Id(id)).version()));
        closing.reopen(actor, new Cycle.Id(id));
        return Answer.done();
    }

    @Says("Get the retrospective of a cycle as a whole")
    @GetMapping("/retrospective")
    Answer<RetrospectiveShown> retrospective(Actor actor, @PathVariable UUID id) {
        return shown(retrospectives.of(actor, new Cycle.Id(id)));
    }

    @Says("Write the retrospective of a cycle; an empty one takes it away")
    @PutMapping("/retrospective")
    Answer<RetrospectiveShown> lookBack(
            Actor actor, @PathVariable UUID id, IfMatch match, @Sent RetrospectiveSent sent) {
        var version = match.require(retrospective(actor, id));
        return shown(retrospectives.write(actor, new Cycle.Id(id), version, sent.retrospective()));
    }

    @Says("Get how a cycle came out; of an open one, how it would if it were closed now")
    @GetMapping("/report")
    Answer<CycleReportShown> report(Actor actor, @PathVariable UUID id) {
        return Answer.of(CycleReportShown.of(reports.of(actor, new Cycle.Id(id))));
    }

    private static Answer<RetrospectiveShown> shown(Retrospective said) {
        return Answer.of(RetrospectiveShown.of(said), said.version());
    }
}
