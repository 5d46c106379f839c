package org.waymark.web.reviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.Review;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** Holds a review: one key result at a time, in large type. */
@Controller
class StageController {
    private final Templates templates;
    private final Stages stages;
    private final Discussions discussions;
    private final StageForm kept;

    StageController(Templates templates, Stages stages, Discussions discussions, StageForm kept) {
        this.templates = templates;
        this.stages = stages;
        this.discussions = discussions;
        this.kept = kept;
    }

    @GetMapping("/reviews/{id}")
    View show(
            Frame frame,
            Actor actor,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID topic) {
        var page = stages.of(actor, new Review.Id(id), topic, typed, frame.words());
        return page.review().isOver()
                ? new SeeOther(page.review().path() + "/minutes")
                : Page.of(templates.reviewsStage(frame, page));
    }

    /** Everybody goes to another key result. */
    @Needs(Action.HOLD_REVIEW)
    @PostMapping("/reviews/{id}/place")
    View go(Actor actor, Form form, @PathVariable UUID id) {
        var to = new KeyResult.Id(form.id("topic"));
        form.refuseIfBroken();
        discussions.go(actor, new Review.Id(id), to);
        return new SeeOther("/reviews/" + id);
    }

    /** Keeps what was decided and goes on. At the close of a cycle the key result is graded too. */
    @PostMapping("/reviews/{id}/topics/{keyResult}")
    View decide(Actor actor, Form form, @PathVariable UUID id, @PathVariable UUID keyResult) {
        var review = new Review.Id(id);
        var to = form.optionalId("then");
        kept.keep(actor, form, review, new KeyResult.Id(keyResult));
        if (to != null) discussions.go(actor, review, new KeyResult.Id(to));
        return new SeeOther("/reviews/" + id + (to == null ? "#end" : ""));
    }

    @Needs(Action.HOLD_REVIEW)
    @PostMapping("/reviews/{id}/notes")
    View note(Actor actor, Form form, @PathVariable UUID id) {
        kept.keep(actor, form, new Review.Id(id));
        return new SeeOther("/reviews/" + id);
    }

    @PostMapping("/reviews/{id}/attendees")
    View attend(Actor actor, @PathVariable UUID id) {
        discussions.attend(actor, new Review.Id(id));
        return new SeeOther("/reviews/" + id);
    }
}
