package org.waymark.web.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Carry;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveGrade;
import org.waymark.objectives.Retrospective;
import org.waymark.objectives.Retrospectives;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Takes what people say before the close: of key results, of objectives, and looking back. */
@Controller
class GradeController {
    private static final int LONGEST = 4000;

    private final Grades grades;
    private final Retrospectives retrospectives;

    GradeController(Grades grades, Retrospectives retrospectives) {
        this.grades = grades;
        this.retrospectives = retrospectives;
    }

    @PostMapping("/key-results/{id}/grade")
    SeeOther grade(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var wish = new GradeWish(
                Scores.ofTenths(form.optionalNumber("score")),
                form.text("reason", 1000),
                form.has("next") ? form.choice("next", Next.class) : null,
                form.optionalLine("sentence", 500),
                carry(form));
        form.refuseIfBroken();
        var grade = grades.grade(actor, new KeyResult.Id(id), wish);
        Toasts.leave(response, GradeWords.of(grade, words), null);
        return back(form);
    }

    @PostMapping("/key-results/{id}/grade/removal")
    SeeOther remove(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        grades.remove(actor, new KeyResult.Id(id));
        Toasts.leave(response, words.of("closing.grade.removed"), "/key-results/" + id + "/grade/restoration");
        return back(form);
    }

    @PostMapping("/key-results/{id}/grade/restoration")
    SeeOther putBack(Actor actor, Form form, @PathVariable UUID id) {
        grades.putBack(actor, new KeyResult.Id(id));
        return back(form);
    }

    @PostMapping("/objectives/{id}/grade")
    SeeOther gradeObjective(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var wish = new ObjectiveGrade.Wish(
                Scores.ofTenths(form.optionalNumber("score")),
                form.text("reason", 1000),
                form.has("attainment") ? form.choice("attainment", Attainment.class) : null);
        form.refuseIfBroken();
        var grade = grades.grade(actor, new Objective.Id(id), wish);
        Toasts.leave(response, GradeWords.of(grade, words), null);
        return back(form);
    }

    @PostMapping("/objectives/{id}/retrospective")
    SeeOther lookBack(Actor actor, Form form, @PathVariable UUID id) {
        var said = retrospective(form);
        retrospectives.write(actor, new Objective.Id(id), form.version(), said);
        return back(form);
    }

    @PostMapping("/cycles/{id}/retrospective")
    SeeOther lookBackAtCycle(Actor actor, Form form, @PathVariable UUID id) {
        var said = retrospective(form);
        retrospectives.write(actor, new Cycle.Id(id), form.version(), said);
        return back(form);
    }

    private static Carry carry(Form form) {
        var from = form.has("from") ? form.choice("from", Carry.From.class) : Carry.From.CURRENT;
        return new Carry(from, form.optionalNumber("carry.to"), form.ticked("work"));
    }

    private static Retrospective retrospective(Form form) {
        var said = new Retrospective(
                form.text("wentWell", LONGEST), form.text("wentBadly", LONGEST), form.text("learned", LONGEST));
        form.refuseIfBroken();
        return said;
    }

    /** On to what comes next on the page where the form stood. */
    private static SeeOther back(Form form) {
        return new SeeOther(Addresses.localOr(form.optionalLine("_next", 300), "/cycles"));
    }
}
