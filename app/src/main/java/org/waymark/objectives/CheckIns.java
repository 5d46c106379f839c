package org.waymark.objectives;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Takes the news about key results. */
@Service
public class CheckIns {
    private final KeyResultStore keyResults;
    private final CheckInStore store;
    private final Reckoning reckoning;
    private final GroundQuery grounds;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    CheckIns(
            KeyResultStore keyResults,
            CheckInStore store,
            Reckoning reckoning,
            GroundQuery grounds,
            Access access,
            Ids ids,
            Clock clock) {
        this.keyResults = keyResults;
        this.store = store;
        this.reckoning = reckoning;
        this.grounds = grounds;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CheckIn get(Actor actor, CheckIn.Id id) {
        access.require(actor, Action.READ);
        var checkIn = store.get(actor.workspace(), id);
        keyResults.get(actor, checkIn.keyResult());
        return checkIn;
    }

    /** The key result, if the actor may check in on it now: it is published, in an open cycle. */
    @Transactional
    public KeyResult requireOpen(Actor actor, KeyResult.Id id) {
        var placed = keyResults.lock(actor, id);
        opened(actor, placed);
        return placed.keyResult();
    }

    /** A new one needs something to tell of as well. */
    @Transactional
    public void requireBegun(Actor actor, KeyResult.Id id) {
        var placed = keyResults.lock(actor, id);
        var start = start(placed);
        if (opened(actor, placed).today().isBefore(start)) {
            throw new Refused.Conflict("no.objectives.check-in-not-begun", start);
        }
    }

    @Transactional
    public CheckIn record(Actor actor, KeyResult.Id id, CheckInWish wish) {
        var placed = keyResults.lock(actor, id);
        return save(actor, placed, wish, null, start(placed));
    }

    /** What was said elsewhere comes along whole, also what was said before the start. */
    @Transactional
    public CheckIn bring(Actor actor, KeyResult.Id id, CheckInWish wish) {
        return save(actor, keyResults.lock(actor, id), wish, null, LocalDate.MIN);
    }

    /** The earlier one stays in the history; from now on this one counts, in its place. It may stay on its day. */
    @Transactional
    public CheckIn correct(Actor actor, CheckIn.Id id, CheckInWish wish) {
        var wrong = store.get(actor.workspace(), id);
        var placed = keyResults.lock(actor, wrong.keyResult());
        var from = wrong.day().equals(wish.day()) ? wrong.day() : start(placed);
        return save(actor, placed, wish, wrong, from);
    }

    private static LocalDate start(KeyResultStore.Placed placed) {
        return placed.keyResult().definition().period().start();
    }

    private CheckIn save(
            Actor actor, KeyResultStore.Placed placed, CheckInWish wish, @Nullable CheckIn wrong, LocalDate from) {
        var keyResult = placed.keyResult();
        var ground = opened(actor, placed);
        var report = wish.checked(keyResult.definition(), from, ground.today());
        var evidence = reckoning.evidence(actor.workspace(), placed, ground);
        var stamp = new CheckedIn.Stamp(new CheckIn.Id(ids.next()), actor.person(), clock.instant());
        var done = CheckedIn.of(keyResult, evidence, report, wrong, stamp, ground.rules());
        reckoning.save(actor, placed.objective(), done, ground);
        return done.checkIn();
    }

    private Ground opened(Actor actor, KeyResultStore.Placed placed) {
        access.require(
                actor,
                Action.CHECK_IN,
                placed.objective().holder(),
                placed.keyResult().holder());
        var ground = grounds.of(
                        actor.workspace(), placed.objective().definition().cycle())
                .requireOpen();
        refuseIfAsleep(placed);
        return ground;
    }

    private static void refuseIfAsleep(KeyResultStore.Placed placed) {
        if (placed.objective().isArchived() || placed.keyResult().isArchived()) {
            throw new Refused.Conflict(
                    "no.objectives.archived", placed.keyResult().title());
        }
        if (placed.objective().isDraft()) {
            throw new Refused.Conflict("no.objectives.draft", placed.objective().title());
        }
    }
}
