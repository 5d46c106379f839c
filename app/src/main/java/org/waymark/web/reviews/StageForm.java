package org.waymark.web.reviews;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.objectives.Carry;
import org.waymark.objectives.Grade;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Next;
import org.waymark.platform.Actor;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.Review;
import org.waymark.web.Form;
import org.waymark.web.closing.Scores;

/** Keeps what was typed on the stage, whichever button sends it. */
@Component
class StageForm {
    private static final int NOTES = 8000;
    private static final int DECISION = 2000;
    private static final int REASON = 1000;
    private static final int SENTENCE = 500;

    private final Discussions discussions;
    private final Grades grades;

    StageForm(Discussions discussions, Grades grades) {
        this.discussions = discussions;
        this.grades = grades;
    }

    /** About the key result that the form says it is about, if any. */
    void keep(Actor actor, Form form, Review.Id review) {
        var about = form.optionalId("about");
        keep(actor, form, review, about == null ? null : new KeyResult.Id(about));
    }

    /** @param about the key result that is talked about; null: none */
    void keep(Actor actor, Form form, Review.Id review, KeyResult.@Nullable Id about) {
        var decision = form.text("decision", DECISION);
        var notes = form.text("notes", NOTES);
        var isNoted = !notes.equals(form.text("noted", NOTES));
        var grade = about != null && form.ticked("grading") ? grade(actor, about, form) : null;
        form.refuseIfBroken();
        if (about != null && grade != null) say(actor, about, grade);
        if (about != null) discussions.decide(actor, review, about, decision);
        if (isNoted) discussions.note(actor, review, notes);
    }

    /** Whoever goes on without a word says nothing; where something was said it is taken back. */
    private void say(Actor actor, KeyResult.Id about, GradeWish grade) {
        if (!grade.isEmpty()) grades.grade(actor, about, grade);
        else if (grades.of(actor, about).isPresent()) grades.remove(actor, about);
    }

    /** How it would be carried over stays as it was said on the page of the close. */
    private GradeWish grade(Actor actor, KeyResult.Id about, Form form) {
        return new GradeWish(
                Scores.ofTenths(form.optionalNumber("score")),
                form.text("reason", REASON),
                form.has("next") ? form.choice("next", Next.class) : null,
                form.optionalLine("sentence", SENTENCE),
                grades.of(actor, about).map(Grade::carry).orElse(Carry.ON));
    }
}
