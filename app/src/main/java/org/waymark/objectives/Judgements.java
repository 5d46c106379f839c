package org.waymark.objectives;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Progress;
import org.waymark.objectives.ObjectiveChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Chronicle;
import org.waymark.platform.Refused;
import tools.jackson.databind.JsonNode;

/** What people say against or beside the numbers of an objective: progress set by hand, and the owner's own word. */
@Service
public class Judgements {
    private final JudgementStore store;
    private final Editing editing;
    private final Reckoning reckoning;
    private final Chronicle chronicle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Judgements(
            JudgementStore store,
            Editing editing,
            Reckoning reckoning,
            Chronicle chronicle,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.editing = editing;
        this.reckoning = reckoning;
        this.chronicle = chronicle;
        this.clock = clock;
        this.events = events;
    }

    /** Stands until it is removed, whatever the key results do. */
    @Transactional
    public Objective override(Actor actor, Objective.Id id, double progress, String reason) {
        var opened = opened(actor, id);
        var checks = new Checks();
        checks.refuseIf(!(progress >= 0 && progress <= 1), "progress", progress, "no.objectives.progress");
        var why = checks.title("reason", reason, 1000, "no.objectives.override-reason");
        checks.done();
        store.override(actor, id, new Progress(progress), why, clock.instant());
        var after = opened.objective().overridden(new Progress(progress));
        tell(actor, Change.OVERRIDDEN, after, Map.of("progress", progress, "reason", why));
        return after.with(reckoning.objective(actor, after, opened.ground()));
    }

    @Transactional
    public Objective removeOverride(Actor actor, Objective.Id id) {
        var opened = opened(actor, id);
        store.removeOverride(actor, id);
        var after = opened.objective().overridden(null);
        tell(actor, Change.OVERRIDE_REMOVED, after, Map.of());
        return after.with(reckoning.objective(actor, after, opened.ground()));
    }

    /** Undoes the last removal of an override, or the one that replaced another. */
    @Transactional
    public Objective putBackOverride(Actor actor, Objective.Id id) {
        var opened = opened(actor, id);
        var before = before(
                actor, opened.objective(), Change.OVERRIDDEN, opened.objective().override() != null);
        return override(actor, id, before.path("progress").doubleValue(), text(before, "reason"));
    }

    @Transactional
    public void say(Actor actor, Objective.Id id, OwnerWord word) {
        var opened = opened(actor, id);
        var checked = word.checked();
        store.say(actor, id, checked, clock.instant());
        tell(
                actor,
                Change.WORD_GIVEN,
                opened.objective(),
                Map.of("status", checked.status().name(), "note", checked.note()));
    }

    @Transactional
    public void removeWord(Actor actor, Objective.Id id) {
        var opened = opened(actor, id);
        store.removeWord(actor, id);
        tell(actor, Change.WORD_REMOVED, opened.objective(), Map.of());
    }

    /** Undoes the last removal of a word, or the one that replaced another. */
    @Transactional
    public void putBackWord(Actor actor, Objective.Id id) {
        var opened = opened(actor, id);
        var before = before(actor, opened.objective(), Change.WORD_GIVEN, store.hasWord(actor, id));
        say(actor, id, new OwnerWord(Status.valueOf(text(before, "status")), text(before, "note")));
    }

    /** What was judged before the present judgement, if there is one, else the last one. */
    private JsonNode before(Actor actor, Objective objective, Change change, boolean judged) {
        return chronicle.told(actor.workspace(), objective.id().value(), change.kind(), 2).stream()
                .skip(judged ? 1 : 0)
                .findFirst()
                .orElseThrow(() -> new Refused.Conflict("no.objectives.nothing-to-put-back"));
    }

    private static String text(JsonNode details, String name) {
        return details.path(name).asString("");
    }

    private Editing.Opened opened(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        opened.requireLiving();
        return opened;
    }

    private void tell(Actor actor, Change change, Objective objective, Map<String, Object> more) {
        events.publishEvent(new ObjectiveChanged(actor, clock.instant(), change, objective, more));
    }
}
