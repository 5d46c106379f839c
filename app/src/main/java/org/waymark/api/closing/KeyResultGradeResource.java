package org.waymark.api.closing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.closing.GradeJson.GradeSent;
import org.waymark.api.closing.GradeJson.GradeShown;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Key results: what is said of them before the close. */
@Controller
@RequestMapping("/api/v1/key-results/{id}/grade")
class KeyResultGradeResource {
    private final Grades grades;

    KeyResultGradeResource(Grades grades) {
        this.grades = grades;
    }

    @Says("Get what was said of a key result before the close")
    @GetMapping
    Answer<GradeShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(
                GradeShown.of(grades.of(actor, new KeyResult.Id(id)).orElseThrow(() -> new Refused.Missing("grade"))));
    }

    @Says("Grade a key result and say what becomes of it")
    @PutMapping
    Answer<GradeShown> grade(Actor actor, @PathVariable UUID id, @Sent GradeSent sent) {
        return Answer.of(GradeShown.of(grades.grade(actor, new KeyResult.Id(id), sent.wish())));
    }

    @Says("Take a grade back; the numbers count again")
    @DeleteMapping
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        grades.remove(actor, new KeyResult.Id(id));
        return Answer.done();
    }
}
