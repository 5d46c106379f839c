package org.waymark.api.objectives;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;

/** Objectives: what is to be achieved. */
@Controller
@RequestMapping("/api/v1/objectives")
class ObjectiveResource {
    private final Objectives objectives;
    private final Audiences audiences;
    private final ObjectiveResourceQuery query;
    private final Once once;

    ObjectiveResource(Objectives objectives, Audiences audiences, ObjectiveResourceQuery query, Once once) {
        this.objectives = objectives;
        this.audiences = audiences;
        this.query = query;
        this.once = once;
    }

    @Says("List objectives")
    @GetMapping
    Answer<Listing<ObjectiveShown>> list(Actor actor, @Asked ObjectiveFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Draft an objective, or publish it at once")
    @PostMapping
    Answer<ObjectiveShown> draft(Actor actor, Call call, @Sent ObjectiveSent sent) {
        return once.answer(actor, call, () -> {
            var id = objectives.draft(actor, sent.wish(actor, null)).id().value();
            var shown = query.get(actor, id);
            return Answer.created("/api/v1/objectives/" + id, shown, shown.version());
        });
    }

    @Says("Get an objective")
    @GetMapping("/{id}")
    Answer<ObjectiveShown> get(Actor actor, @PathVariable UUID id) {
        var shown = query.get(actor, id);
        return Answer.of(shown, shown.version());
    }

    @Says("Replace what an objective is, move it, publish it or withdraw it")
    @PutMapping("/{id}")
    Answer<ObjectiveShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent ObjectiveSent sent) {
        match.require(get(actor, id));
        objectives.edit(actor, new Objective.Id(id), match.version(), sent.wish(actor, audience(actor, id)));
        return get(actor, id);
    }

    @Says("Publish a draft")
    @PutMapping("/{id}/publication")
    Answer<ObjectiveShown> publish(Actor actor, @PathVariable UUID id, IfMatch match) {
        return done(actor, id, match, objectives::publish);
    }

    @Says("Make a published objective a draft again")
    @DeleteMapping("/{id}/publication")
    Answer<ObjectiveShown> withdraw(Actor actor, @PathVariable UUID id, IfMatch match) {
        return done(actor, id, match, objectives::withdraw);
    }

    @Says("Archive an objective")
    @PutMapping("/{id}/archival")
    Answer<ObjectiveShown> archive(Actor actor, @PathVariable UUID id, IfMatch match) {
        return done(actor, id, match, objectives::archive);
    }

    @Says("Restore an archived objective")
    @DeleteMapping("/{id}/archival")
    Answer<ObjectiveShown> restore(Actor actor, @PathVariable UUID id, IfMatch match) {
        return done(actor, id, match, objectives::restore);
    }

    private Answer<ObjectiveShown> done(Actor actor, UUID id, IfMatch match, BiConsumer<Actor, Objective.Id> deed) {
        match.require(get(actor, id));
        deed.accept(actor, new Objective.Id(id));
        return get(actor, id);
    }

    /** Stays as it is when an objective is replaced. */
    private @Nullable Audience audience(Actor actor, UUID id) {
        return query.get(actor, id).restricted() ? audiences.of(actor, id) : null;
    }
}
