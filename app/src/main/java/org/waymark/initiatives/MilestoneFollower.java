package org.waymark.initiatives;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.measure.Milestone;
import org.waymark.objectives.CheckInRecorded;
import org.waymark.objectives.FollowedMilestones;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultChanged;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/**
 * Keeps key results that follow their initiatives together with them: each initiative that was not dropped is a milestone, done as
 * far as the initiative is, due when it is due, all of the same weight.
 */
@Component
class MilestoneFollower {
    /** As many as a list of milestones may hold. */
    static final int MOST = 100;

    private final FollowingStore store;
    private final ServedQuery served;
    private final ServiceStore services;
    private final FollowedMilestones milestones;

    MilestoneFollower(FollowingStore store, ServedQuery served, ServiceStore services, FollowedMilestones milestones) {
        this.store = store;
        this.served = served;
        this.services = services;
        this.milestones = milestones;
    }

    @EventListener
    void on(InitiativeChanged event) {
        follow(event.by(), event.initiative());
    }

    @EventListener
    void on(TaskChanged event) {
        follow(event.by(), event.initiative());
    }

    /** Its milestones stay its initiatives, whatever the form said; with another kind of target it follows no more. */
    @EventListener
    void on(KeyResultChanged event) {
        if (event.change() != KeyResultChanged.Change.EDITED) return;
        var id = event.keyResult().id();
        if (event.keyResult().hasMilestones()) {
            follow(event.by(), id);
        } else {
            store.remove(event.by().workspace(), id);
        }
    }

    /** What follows is not said by hand; confidence and words still are. Only milestones follow. */
    @EventListener
    void on(CheckInRecorded event) {
        var checkIn = event.checkIn();
        if (checkIn.automatic() || checkIn.value() == null || !event.keyResult().hasMilestones()) return;
        if (store.holds(event.by().workspace(), checkIn.keyResult())) {
            throw new Refused.Conflict(
                    "no.initiatives.follows", event.keyResult().title());
        }
    }

    /** Brings it up to date, if it follows at all. */
    void follow(Actor actor, KeyResult.Id keyResult) {
        if (!store.holds(actor.workspace(), keyResult)) return;
        var counted = counted(actor, keyResult);
        follow(actor, keyResult, counted, note(counted));
    }

    List<Initiative> counted(Actor actor, KeyResult.Id keyResult) {
        return services.of(actor.workspace(), keyResult).stream()
                .filter(one -> one.status() != Initiative.Status.DROPPED)
                .toList();
    }

    private void follow(Actor actor, Initiative moved) {
        served.by(actor.workspace(), moved.id()).stream()
                .filter(Served::follows)
                .forEach(one -> follow(actor, one.id(), counted(actor, one.id()), note(List.of(moved))));
    }

    /** With nothing left to follow it stays where it was. */
    private void follow(Actor actor, KeyResult.Id keyResult, List<Initiative> counted, String note) {
        if (counted.isEmpty() || counted.size() > MOST) return;
        var steps = counted.stream()
                .map(one -> new FollowedMilestones.Step(
                        new Milestone(one.title(), 1, one.schedule().due()),
                        one.progress().ratio()))
                .toList();
        milestones.follow(actor, keyResult, steps, note);
    }

    /** Why it moved: titles and numbers, so that it reads in every language. */
    private static String note(List<Initiative> moved) {
        return moved.stream()
                .map(one -> "%s: %d %%"
                        .formatted(one.title(), Math.round(one.progress().percent())))
                .collect(Collectors.joining("\n"));
    }
}
