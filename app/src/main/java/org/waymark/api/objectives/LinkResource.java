package org.waymark.api.objectives;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.objectives.LinkJson.LinkSent;
import org.waymark.api.objectives.LinkJson.LinkShown;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** Who contributes to whom and who supports whom. */
@Controller
@RequestMapping("/api/v1")
class LinkResource {
    private final Alignment alignment;
    private final ObjectiveResourceQuery query;
    private final Once once;

    LinkResource(Alignment alignment, ObjectiveResourceQuery query, Once once) {
        this.alignment = alignment;
        this.query = query;
        this.once = once;
    }

    @Says("List the links from and to an objective and its key results")
    @GetMapping("/objectives/{id}/links")
    Answer<Listing<LinkShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        var objective = new Objective.Id(query.get(actor, id).id());
        return Answer.of(
                paging.part(alignment.of(actor, objective), link -> link.id().value(), LinkShown::of));
    }

    @Says("Link a child to a parent; between two ends there is one link, a second one changes it")
    @PostMapping("/links")
    Answer<LinkShown> link(Actor actor, Call call, @Sent LinkSent sent) {
        return once.answer(actor, call, () -> {
            var weight = Objects.requireNonNullElse(sent.weight(), 1.0);
            var link = alignment.link(actor, sent.child().ref(), sent.parent().ref(), sent.kind(), weight);
            return Answer.created("/api/v1/links/" + link.id().value(), LinkShown.of(link));
        });
    }

    @Says("Remove a link")
    @DeleteMapping("/links/{id}")
    Answer<Void> unlink(Actor actor, @PathVariable UUID id) {
        alignment.unlink(actor, new Link.Id(id));
        return Answer.done();
    }
}
