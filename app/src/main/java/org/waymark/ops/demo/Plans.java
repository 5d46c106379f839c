package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.coach.Hints;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.planning.Proposals;
import org.waymark.planning.Publications;
import org.waymark.planning.Step;
import org.waymark.planning.Steps;

/** How far the plans of the quarter to come are: proposed, sent back, agreed on, published. */
@Component
class Plans {
    private final Proposals proposals;
    private final Publications publications;
    private final Steps steps;
    private final Hints hints;

    Plans(Proposals proposals, Publications publications, Steps steps, Hints hints) {
        this.proposals = proposals;
        this.publications = publications;
        this.steps = steps;
        this.hints = hints;
    }

    /** As written in {@code demo/planning.yaml}. */
    record Sheet(List<Ticked> steps, List<Draft> drafts, List<Kept> kept) {}

    record Ticked(Step step, String by) {}

    /**
     * A draft that was proposed.
     *
     * @param from who answered; null while nobody did
     * @param reason why it was sent back; null when it was not
     */
    record Draft(
            String key,
            String by,
            @Nullable String from,
            boolean agreed,
            @Nullable String reason,
            boolean published) {}

    /** A hint that somebody keeps as it is. */
    record Kept(String key, String by, String hint) {}

    void tell(Cycle cycle, Scene scene) {
        var sheet = Shelf.read("planning", Sheet.class);
        sheet.steps().forEach(one -> steps.tick(scene.troupe().actor(one.by()), cycle.id(), one.step()));
        sheet.drafts().forEach(one -> propose(one, cycle, scene));
        sheet.kept().forEach(one -> {
            var id = objective(one.key(), scene);
            hints.dismiss(scene.troupe().actor(one.by()), id, id.value(), Hints.rule(one.hint()));
        });
    }

    private void propose(Draft draft, Cycle cycle, Scene scene) {
        var id = objective(draft.key(), scene);
        proposals.propose(scene.troupe().actor(draft.by()), id);
        if (draft.from() == null) return;
        var judge = scene.troupe().actor(draft.from());
        if (draft.reason() != null) proposals.sendBack(judge, id, draft.reason());
        if (draft.agreed()) proposals.agree(judge, id);
        if (draft.published()) {
            var plan = publications.plan(judge, cycle.id(), Set.of(id));
            publications.publish(judge, cycle.id(), Set.of(id), plan.digest());
        }
    }

    private static Objective.Id objective(String key, Scene scene) {
        return Objects.requireNonNull(scene.parents().get(key), () -> "There is no draft " + key)
                .objective();
    }
}
