package org.waymark.api.talk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.talk.CommentJson.CommentEdited;
import org.waymark.api.talk.CommentJson.CommentSent;
import org.waymark.api.talk.CommentJson.CommentShown;
import org.waymark.platform.Actor;
import org.waymark.talk.Comment;
import org.waymark.talk.Comments;

/** What people say about subjects. */
@Controller
@RequestMapping("/api/v1")
class CommentResource {
    private final Comments comments;
    private final TalkResourceQuery query;
    private final Once once;

    CommentResource(Comments comments, TalkResourceQuery query, Once once) {
        this.comments = comments;
        this.query = query;
        this.once = once;
    }

    @Says("List the comments on a subject, oldest first")
    @GetMapping("/talk/{kind}/{id}/comments")
    Answer<Listing<CommentShown>> list(Actor actor, @PathVariable String kind, @PathVariable UUID id, Paging paging) {
        return Answer.of(query.comments(actor, Kinds.subject(kind, id), paging));
    }

    @Says("Comment on a subject, or answer a comment")
    @PostMapping("/talk/{kind}/{id}/comments")
    Answer<CommentShown> write(
            Actor actor, @PathVariable String kind, @PathVariable UUID id, Call call, @Sent CommentSent sent) {
        return once.answer(actor, call, () -> {
            var comment = comments.write(actor, Kinds.subject(kind, id), sent.wish());
            return Answer.created(
                    "/api/v1/comments/" + comment.id().value(), CommentShown.of(comment), comment.version());
        });
    }

    @Says("Get a comment")
    @GetMapping("/comments/{id}")
    Answer<CommentShown> get(Actor actor, @PathVariable UUID id) {
        return shown(comments.get(actor, new Comment.Id(id)));
    }

    @Says("Edit a comment of one's own")
    @PutMapping("/comments/{id}")
    Answer<CommentShown> edit(Actor actor, @PathVariable UUID id, IfMatch version, @Sent CommentEdited sent) {
        var before = comments.requireEditable(actor, new Comment.Id(id));
        return shown(comments.edit(actor, before.id(), version.require(shown(before)), sent.words()));
    }

    @Says("Remove a comment; it can be brought back")
    @DeleteMapping("/comments/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        comments.remove(actor, new Comment.Id(id));
        return Answer.done();
    }

    @Says("Bring a removed comment back")
    @PostMapping("/comments/{id}/restoration")
    Answer<CommentShown> restore(Actor actor, @PathVariable UUID id) {
        return shown(comments.restore(actor, new Comment.Id(id)));
    }

    private static Answer<CommentShown> shown(Comment comment) {
        return Answer.of(CommentShown.of(comment), comment.version());
    }
}
