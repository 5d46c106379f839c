package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.talk.Comment;
import org.waymark.talk.Comments;
import org.waymark.talk.Reaction;
import org.waymark.talk.Reactions;
import org.waymark.web.Form;
import org.waymark.web.Needs;

/** Takes reactions to subjects and comments, and takes them back. */
@Controller
class ReactionController {
    private final Reactions reactions;
    private final Comments comments;
    private final Threads threads;

    ReactionController(Reactions reactions, Comments comments, Threads threads) {
        this.reactions = reactions;
        this.comments = comments;
        this.threads = threads;
    }

    @Needs(Action.COMMENT)
    @PostMapping("/talk/{kind}/{id}/reactions")
    View react(Actor actor, Form form, HttpServletRequest request, @PathVariable String kind, @PathVariable UUID id) {
        var subject = Threads.subject(kind, id);
        reactions.react(actor, subject, sign(form));
        return threads.answer(actor, subject, request);
    }

    @Needs(Action.COMMENT)
    @PostMapping("/talk/{kind}/{id}/reactions/withdrawal")
    View takeBack(
            Actor actor, Form form, HttpServletRequest request, @PathVariable String kind, @PathVariable UUID id) {
        var subject = Threads.subject(kind, id);
        reactions.takeBack(actor, subject, sign(form));
        return threads.answer(actor, subject, request);
    }

    @Needs(Action.COMMENT)
    @PostMapping("/comments/{id}/reactions")
    View react(Actor actor, Form form, HttpServletRequest request, @PathVariable UUID id) {
        var comment = new Comment.Id(id);
        reactions.react(actor, comment, sign(form));
        return threads.answer(actor, comments.get(actor, comment).on(), request);
    }

    @Needs(Action.COMMENT)
    @PostMapping("/comments/{id}/reactions/withdrawal")
    View takeBack(Actor actor, Form form, HttpServletRequest request, @PathVariable UUID id) {
        var comment = new Comment.Id(id);
        reactions.takeBack(actor, comment, sign(form));
        return threads.answer(actor, comments.get(actor, comment).on(), request);
    }

    private static Reaction.Kind sign(Form form) {
        var sign = form.choice("sign", Reaction.Kind.class);
        form.refuseIfBroken();
        return sign;
    }
}
