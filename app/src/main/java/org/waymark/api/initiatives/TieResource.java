package org.waymark.api.initiatives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.waymark.api.Sent;
import org.waymark.initiatives.Dependencies;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Followings;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Serving;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;

/** Initiatives: the key results that they serve, what they wait for, and milestones that follow them. */
@Controller
@RequestMapping("/api/v1")
class TieResource {
    private final Serving serving;
    private final Dependencies dependencies;
    private final Followings followings;

    TieResource(Serving serving, Dependencies dependencies, Followings followings) {
        this.serving = serving;
        this.dependencies = dependencies;
        this.followings = followings;
    }

    record ServedShown(UUID keyResult) {}

    record DependencySent(
            @Says("Whole days between, 0 to 3660; 0 when left out.") @Nullable
            Integer lagDays) {}

    record DependencyShown(
            @Says("The initiative that comes first.") UUID after, Integer lagDays) {}

    @Says("List the key results that an initiative serves")
    @GetMapping("/initiatives/{id}/key-results")
    Answer<Listing<ServedShown>> serves(Actor actor, @PathVariable UUID id, Paging paging) {
        List<KeyResult.Id> served = serving.visible(actor, new Initiative.Id(id));
        return Answer.of(paging.part(served, KeyResult.Id::value, one -> new ServedShown(one.value())));
    }

    @Says("Let an initiative serve a key result")
    @PutMapping("/initiatives/{id}/key-results/{keyResult}")
    Answer<Void> link(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult) {
        serving.link(actor, new Initiative.Id(id), new KeyResult.Id(keyResult));
        return Answer.done();
    }

    @Says("Let an initiative serve a key result no longer")
    @DeleteMapping("/initiatives/{id}/key-results/{keyResult}")
    Answer<Void> unlink(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult) {
        serving.unlink(actor, new Initiative.Id(id), new KeyResult.Id(keyResult));
        return Answer.done();
    }

    @Says("List what an initiative waits for")
    @GetMapping("/initiatives/{id}/dependencies")
    Answer<Listing<DependencyShown>> waits(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(paging.part(
                dependencies.of(actor, new Initiative.Id(id)),
                one -> one.after().value(),
                one -> new DependencyShown(one.after().value(), one.lagDays())));
    }

    @Says("Let an initiative wait for another, or say how many days between")
    @PutMapping("/initiatives/{id}/dependencies/{after}")
    Answer<Void> await(Actor actor, @PathVariable UUID id, @PathVariable UUID after, @Sent DependencySent sent) {
        var lag = sent.lagDays() == null ? 0 : sent.lagDays();
        dependencies.put(actor, new Dependency(new Initiative.Id(id), new Initiative.Id(after), lag));
        return Answer.done();
    }

    @Says("Let an initiative wait for another no longer")
    @DeleteMapping("/initiatives/{id}/dependencies/{after}")
    Answer<Void> awaitNoMore(Actor actor, @PathVariable UUID id, @PathVariable UUID after) {
        dependencies.remove(actor, new Initiative.Id(id), new Initiative.Id(after));
        return Answer.done();
    }

    @Says("Let the milestones of a key result follow its initiatives")
    @PutMapping("/key-results/{id}/following")
    Answer<Void> follow(Actor actor, @PathVariable UUID id) {
        followings.start(actor, new KeyResult.Id(id));
        return Answer.done();
    }

    @Says("Let the milestones of a key result follow its initiatives no longer")
    @DeleteMapping("/key-results/{id}/following")
    Answer<Void> followNoMore(Actor actor, @PathVariable UUID id) {
        followings.stop(actor, new KeyResult.Id(id));
        return Answer.done();
    }
}
