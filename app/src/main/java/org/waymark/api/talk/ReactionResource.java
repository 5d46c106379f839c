package org.waymark.api.talk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.talk.DeedJson.FollowingShown;
import org.waymark.api.talk.DeedJson.ReactionShown;
import org.waymark.platform.Actor;
import org.waymark.talk.Comment;
import org.waymark.talk.Follows;
import org.waymark.talk.Reactions;
import org.waymark.talk.Subjects;

/** Signs on subjects and comments, and following a subject. */
@Controller
@RequestMapping("/api/v1")
class ReactionResource {
    private final Reactions reactions;
    private final Follows follows;
    private final Subjects subjects;
    private final TalkResourceQuery query;

    ReactionResource(Reactions reactions, Follows follows, Subjects subjects, TalkResourceQuery query) {
        this.reactions = reactions;
        this.follows = follows;
        this.subjects = subjects;
        this.query = query;
    }

    @Says("List the reactions to a subject and to the comments on it")
    @GetMapping("/talk/{kind}/{id}/reactions")
    Answer<Listing<ReactionShown>> list(Actor actor, @PathVariable String kind, @PathVariable UUID id, Paging paging) {
        return Answer.of(query.reactions(actor, Kinds.subject(kind, id), paging));
    }

    @Says("React to a subject: agree, celebrate, thanks, seen or idea")
    @PutMapping("/talk/{kind}/{id}/reactions/{sign}")
    Answer<Void> react(Actor actor, @PathVariable String kind, @PathVariable UUID id, @PathVariable String sign) {
        reactions.react(actor, Kinds.subject(kind, id), Kinds.sign(sign));
        return Answer.done();
    }

    @Says("Take back a reaction to a subject")
    @DeleteMapping("/talk/{kind}/{id}/reactions/{sign}")
    Answer<Void> takeBack(Actor actor, @PathVariable String kind, @PathVariable UUID id, @PathVariable String sign) {
        reactions.takeBack(actor, Kinds.subject(kind, id), Kinds.sign(sign));
        return Answer.done();
    }

    @Says("React to a comment: agree, celebrate, thanks, seen or idea")
    @PutMapping("/comments/{id}/reactions/{sign}")
    Answer<Void> react(Actor actor, @PathVariable UUID id, @PathVariable String sign) {
        reactions.react(actor, new Comment.Id(id), Kinds.sign(sign));
        return Answer.done();
    }

    @Says("Take back a reaction to a comment")
    @DeleteMapping("/comments/{id}/reactions/{sign}")
    Answer<Void> takeBack(Actor actor, @PathVariable UUID id, @PathVariable String sign) {
        reactions.takeBack(actor, new Comment.Id(id), Kinds.sign(sign));
        return Answer.done();
    }

    @Says("Whether one follows a subject")
    @GetMapping("/talk/{kind}/{id}/following")
    Answer<FollowingShown> follows(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        var place = subjects.open(actor, Kinds.subject(kind, id));
        return Answer.of(new FollowingShown(follows.isFollowing(actor, place)));
    }

    @Says("Follow a subject")
    @PutMapping("/talk/{kind}/{id}/following")
    Answer<Void> follow(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        follows.follow(actor, Kinds.subject(kind, id));
        return Answer.done();
    }

    @Says("Follow a subject no longer")
    @DeleteMapping("/talk/{kind}/{id}/following")
    Answer<Void> unfollow(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        follows.unfollow(actor, Kinds.subject(kind, id));
        return Answer.done();
    }
}
