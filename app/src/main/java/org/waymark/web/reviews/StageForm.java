package org.waymark.web.reviews;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
        var grade = about != null && form.ticked("grading") ? grade(actor, about, form) : null;
        var decided = about == null ? "" : discussions.decision(actor, review, about);
        var decision = text(form, "decision", DECISION, decided);
        var noted = discussions.notes(actor, review);
        var notes = text(form, "notes", NOTES, noted);
        form.refuseIfBroken();
        if (about != null && grade != null) say(actor, about, grade);
        if (about != null) discussions.decide(actor, review, about, decision);
        if (!notes.equals(noted)) discussions.note(actor, review, notes);
    }

    private static String text(Form form, String field, int longest, String stands) {
        return new Merge(form).text(field, form.text(field, longest), form.text(Merge.SEEN + field, longest), stands);
    }

    /** Whoever goes on without a word says nothing; where something was said it is taken back. */
    private void say(Actor actor, KeyResult.Id about, GradeWish grade) {
        if (!grade.isEmpty()) grades.grade(actor, about, grade);
        else if (grades.of(actor, about).isPresent()) grades.remove(actor, about);
    }

    /** How it would be carried over stays as it was said on the page of the close. Null: what was said stands. */
    private @Nullable GradeWish grade(Actor actor, KeyResult.Id about, Form form) {
        var typed = said(form, "");
        var seen = said(form, Merge.SEEN);
        var stands = grades.of(actor, about).map(StageForm::said).orElse(new GradeWish(null, "", null, ""));
        var merge = new Merge(form);
        var wish = new GradeWish(
                merge.of("score", typed.score(), seen.score(), stands.score()),
                merge.text("reason", typed.reason(), seen.reason(), stands.reason()),
                merge.of("next", typed.next(), seen.next(), stands.next()),
                merge.text("sentence", typed.sentence(), seen.sentence(), stands.sentence()),
                stands.carry());
        return wish.equals(stands) ? null : wish;
    }

    private static GradeWish said(Grade grade) {
        var score = grade.score();
        return new GradeWish(
                score == null ? null : score.value(), grade.reason(), grade.next(), grade.sentence(), grade.carry());
    }

    private static GradeWish said(Form form, String where) {
        var next = where + "next";
        return new GradeWish(
                Scores.ofTenths(form.optionalNumber(where + "score")),
                form.text(where + "reason", REASON),
                form.has(next) ? form.choice(next, Next.class) : null,
                form.optionalLine(where + "sentence", SENTENCE));
    }
}
