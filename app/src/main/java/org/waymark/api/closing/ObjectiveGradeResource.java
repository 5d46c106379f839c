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
import org.waymark.api.closing.GradeJson.ObjectiveGradeSent;
import org.waymark.api.closing.GradeJson.ObjectiveGradeShown;
import org.waymark.api.closing.RetrospectiveJson.RetrospectiveSent;
import org.waymark.api.closing.RetrospectiveJson.RetrospectiveShown;
import org.waymark.objectives.Grades;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Retrospective;
import org.waymark.objectives.Retrospectives;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Objectives: what is said of them before the close, and looking back. */
@Controller
@RequestMapping("/api/v1/objectives/{id}")
class ObjectiveGradeResource {
    private final Grades grades;
    private final Retrospectives retrospectives;

    ObjectiveGradeResource(Grades grades, Retrospectives retrospectives) {
        this.grades = grades;
        this.retrospectives = retrospectives;
    }

    @Says("Get what was said of an objective before the close")
    @GetMapping("/grade")
    Answer<ObjectiveGradeShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(ObjectiveGradeShown.of(
                grades.of(actor, new Objective.Id(id)).orElseThrow(() -> new Refused.Missing("grade"))));
    }

    @Says("Say how an objective came out")
    @PutMapping("/grade")
    Answer<ObjectiveGradeShown> grade(Actor actor, @PathVariable UUID id, @Sent ObjectiveGradeSent sent) {
        return Answer.of(ObjectiveGradeShown.of(grades.grade(actor, new Objective.Id(id), sent.wish())));
    }

    @Says("Take it back; its key results and the rule count again")
    @DeleteMapping("/grade")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        grades.remove(actor, new Objective.Id(id));
        return Answer.done();
    }

    @Says("Get the retrospective of an objective")
    @GetMapping("/retrospective")
    Answer<RetrospectiveShown> retrospective(Actor actor, @PathVariable UUID id) {
        return shown(retrospectives.of(actor, new Objective.Id(id)));
    }

    @Says("Write the retrospective of an objective; an empty one takes it away")
    @PutMapping("/retrospective")
    Answer<RetrospectiveShown> lookBack(
            Actor actor, @PathVariable UUID id, IfMatch match, @Sent RetrospectiveSent sent) {
        var version = match.require(retrospective(actor, id));
        return shown(retrospectives.write(actor, new Objective.Id(id), version, sent.retrospective()));
    }

    private static Answer<RetrospectiveShown> shown(Retrospective said) {
        return Answer.of(RetrospectiveShown.of(said), said.version());
    }
}
