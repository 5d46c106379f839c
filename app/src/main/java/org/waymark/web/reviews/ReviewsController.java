package org.waymark.web.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The reviews there are, and how one begins and ends. */
@Controller
class ReviewsController {
    private static final int LONGEST = 480;

    private final Templates templates;
    private final ReviewQuery query;
    private final Reviews reviews;
    private final StageForm kept;
    private final Picks picks;
    private final Access access;

    ReviewsController(
            Templates templates, ReviewQuery query, Reviews reviews, StageForm kept, Picks picks, Access access) {
        this.templates = templates;
        this.query = query;
        this.reviews = reviews;
        this.kept = kept;
        this.picks = picks;
        this.access = access;
    }

    @GetMapping("/reviews")
    View list(Shell shell, Actor actor, Typed typed) {
        var page = new ReviewsPage(
                query.list(actor),
                query.owed(actor),
                access.maySomewhere(actor, Action.HOLD_REVIEW),
                access.may(actor, Action.HOLD_REVIEW));
        return Page.of(templates.reviewsList(shell, page, typed));
    }

    /** Without a team it is one of the company. */
    @Needs(Action.HOLD_REVIEW)
    @PostMapping("/reviews")
    View start(Actor actor, Form form) {
        var wish = new ReviewWish(
                form.choice("kind", Review.Kind.class),
                new Cycle.Id(form.id("cycle")),
                picks.id(actor, form, "team", PickKind.TEAMS),
                form.integer("minutes", 0, LONGEST));
        form.refuseIfBroken();
        return new SeeOther("/reviews/" + reviews.start(actor, wish).id().value());
    }

    @GetMapping("/reviews/{id}/minutes")
    View minutes(Shell shell, Actor actor, @PathVariable UUID id) {
        var sheet = query.sheet(actor, new Review.Id(id));
        var mayLead = access.may(actor, Action.HOLD_REVIEW, sheet.review().holder());
        return Page.of(templates.reviewsMinutes(shell, sheet, mayLead));
    }

    /** What was typed on the stage is kept first. */
    @PostMapping("/reviews/{id}/minutes")
    View end(Actor actor, Form form, @PathVariable UUID id, Words words, HttpServletResponse response) {
        kept.keep(actor, form, new Review.Id(id));
        reviews.end(actor, new Review.Id(id));
        Toasts.leave(response, words.of("reviews.ended"), "/reviews/" + id + "/resumption");
        return new SeeOther("/reviews/" + id + "/minutes");
    }

    @PostMapping("/reviews/{id}/resumption")
    View resume(Actor actor, @PathVariable UUID id) {
        reviews.resume(actor, new Review.Id(id));
        return new SeeOther("/reviews/" + id);
    }

    @PostMapping("/reviews/{id}/removal")
    View remove(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        reviews.remove(actor, new Review.Id(id));
        Toasts.leave(response, words.of("reviews.removed"), "/reviews/" + id + "/restoration");
        return new SeeOther("/reviews");
    }

    @PostMapping("/reviews/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id) {
        reviews.restore(actor, new Review.Id(id));
        return new SeeOther("/reviews");
    }
}
