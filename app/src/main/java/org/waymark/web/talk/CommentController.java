package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.talk.Comment;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/** Takes comments and answers, their edits and removals. */
@Controller
class CommentController {
    /** As much as can come in and be refused with the number of its characters. */
    private static final int LONGEST = 20_000;

    private final Comments comments;
    private final Threads threads;
    private final WritePages pages;
    private final Access access;

    CommentController(Comments comments, Threads threads, WritePages pages, Access access) {
        this.comments = comments;
        this.threads = threads;
        this.pages = pages;
        this.access = access;
    }

    @Needs(Action.COMMENT)
    @PostMapping("/talk/{kind}/{id}/comments")
    View write(Actor actor, Form form, HttpServletRequest request, @PathVariable String kind, @PathVariable UUID id) {
        var subject = Threads.subject(kind, id);
        var replyTo = form.optionalId("replyTo");
        var words = form.text("words", LONGEST);
        form.refuseIfBroken();
        var comment = comments.write(
                actor, subject, new CommentWish(words, replyTo == null ? null : new Comment.Id(replyTo)));
        return threads.written(actor, comment.on(), request);
    }

    @GetMapping("/talk/{kind}/{id}/comments/new")
    Page fresh(
            Actor actor,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String kind,
            @PathVariable UUID id) {
        access.require(actor, Action.COMMENT);
        return pages.form(actor, WriteForm.answer(Threads.subject(kind, id), null, typed), request, response);
    }

    @GetMapping("/comments/{id}/answers/new")
    Page answer(
            Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        access.require(actor, Action.COMMENT);
        var comment = comments.get(actor, new Comment.Id(id));
        return pages.form(actor, WriteForm.answer(comment.on(), id, typed), request, response);
    }

    @GetMapping("/comments/{id}/edit")
    Page edit(
            Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        var comment = comments.requireEditable(actor, new Comment.Id(id));
        return pages.form(actor, WriteForm.edit(comment, typed), request, response);
    }

    @PostMapping("/comments/{id}")
    View save(Actor actor, Form form, HttpServletRequest request, @PathVariable UUID id) {
        var words = form.text("words", LONGEST);
        form.refuseIfBroken();
        var comment = comments.edit(actor, new Comment.Id(id), form.version(), words);
        return threads.answer(actor, comment.on(), request);
    }

    @PostMapping("/comments/{id}/removal")
    View remove(
            Actor actor, Words words, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        var comment = comments.remove(actor, new Comment.Id(id));
        var said = new Toast(words.of("talk.removed"), "/comments/" + id + "/restoration");
        return threads.answer(actor, comment.on(), said, request, response);
    }

    @PostMapping("/comments/{id}/restoration")
    View restore(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return Threads.back(comments.restore(actor, new Comment.Id(id)).on(), request);
    }
}
