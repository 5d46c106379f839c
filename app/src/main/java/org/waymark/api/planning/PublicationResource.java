package org.waymark.api.planning;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.Once;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.planning.PlanningJson.Choice;
import org.waymark.api.planning.PlanningJson.PlanShown;
import org.waymark.api.planning.PlanningJson.PublicationSent;
import org.waymark.api.planning.PlanningJson.PublicationShown;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.planning.Publication;
import org.waymark.planning.Publications;
import org.waymark.platform.Actor;

/** Drafts of a cycle, published together just as the plan said. */
@Controller
@RequestMapping("/api/v1")
class PublicationResource {
    private final Publications publications;
    private final Cycles cycles;
    private final Once once;

    PublicationResource(Publications publications, Cycles cycles, Once once) {
        this.publications = publications;
        this.cycles = cycles;
        this.once = once;
    }

    @Says("Get what publishing the drafts of a cycle would do")
    @GetMapping("/cycles/{id}/publication-plan")
    Answer<PlanShown> plan(Actor actor, @PathVariable UUID id, @Asked Choice choice) {
        var cycle = cycles.get(actor, new Cycle.Id(id));
        return Answer.of(PlanShown.of(publications.plan(actor, cycle.id(), choice.ids())));
    }

    @Says("Publish the drafts of a cycle, if the plan is still the one that was looked at")
    @PostMapping("/cycles/{id}/publications")
    Answer<PublicationShown> publish(Actor actor, @PathVariable UUID id, Call call, @Sent PublicationSent sent) {
        return once.answer(actor, call, () -> {
            var done = publications.publish(actor, new Cycle.Id(id), sent.ids(), sent.shown());
            return Answer.created("/api/v1/publications/" + done.id().value(), PublicationShown.of(done));
        });
    }

    @Says("Make what was published together drafts again, while nobody has checked in")
    @DeleteMapping("/publications/{id}")
    Answer<Void> withdraw(Actor actor, @PathVariable UUID id) {
        publications.withdraw(actor, new Publication.Id(id));
        return Answer.done();
    }
}
