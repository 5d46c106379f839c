package org.waymark.code;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Scope;

/**
 * Plans what files of goals would do to a workspace, and does exactly that: all of it or nothing. The rules are those of the doors
 * that it goes through; whoever may not do a thing by hand may not do it by a file.
 */
@Service
public class Plans {
    private final Contents contents;
    private final Doing doing;
    private final KeyStore keys;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Plans(Contents contents, Doing doing, KeyStore keys, Access access, Clock clock, ApplicationEventPublisher events) {
        this.contents = contents;
        this.doing = doing;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Compares, and changes nothing.
     *
     * @param prune whether what the files do not name, and could, is archived
     */
    @Transactional(readOnly = true)
    public Plan compare(Actor actor, List<Source> files, boolean prune) {
        access.require(actor, Action.READ);
        return planned(actor, contents.read(actor), files, prune).plan();
    }

    /** Compares, tries all of it, and takes it back: so that what the doors would refuse is known before. */
    @Transactional
    public Plan plan(Actor actor, List<Source> files, boolean prune) {
        requireWriting(actor);
        var planned = planned(actor, contents.read(actor), files, prune);
        if (!planned.plan().isSound() || planned.plan().isEmpty()) return planned.plan();
        var tried = doing.all(actor, planned.steps(), planned.present());
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Plan(planned.plan().changes(), tried.faults(), planned.plan().fingerprint());
    }

    /** @param fingerprint of the plan that was shown: refused when the plan is another one by now */
    @Transactional
    public Plan apply(Actor actor, List<Source> files, boolean prune, String fingerprint) {
        requireWriting(actor);
        var read = contents.read(actor);
        var planned = planned(actor, read, files, prune);
        requireSound(planned.plan().faults());
        if (!planned.plan().fingerprint().equals(fingerprint)) throw new Refused.Conflict("no.code.moved");
        var done = doing.all(actor, planned.steps(), planned.present());
        requireSound(done.faults());
        keep(actor, planned, read, done.references());
        if (!planned.plan().isEmpty()) {
            events.publishEvent(GoalsApplied.of(actor, clock.instant(), planned.plan()));
        }
        return planned.plan();
    }

    private record Planned(Plan plan, List<Step> steps, Present present, Wanted wanted) {}

    private static Planned planned(Actor actor, Contents.Read read, List<Source> files, boolean prune) {
        var wanted = FormReader.read(files);
        var present = read.present();
        var steps = Planner.of(wanted, present, prune);
        var changes = steps.all().stream().map(Step::change).toList();
        var plan = new Plan(changes, steps.faults(), Fingerprint.of(changes));
        return new Planned(plan, steps.all(), present, wanted);
    }

    /** A token that only reads hears so once, not at each line. */
    private void requireWriting(Actor actor) {
        access.require(actor, Action.READ);
        if (!actor.scope().covers(Scope.ALL)) throw new Refused.Forbidden("no.code.token");
    }

    private static void requireSound(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused.Invalid(faults.stream().map(Fault::problem).toList());
        }
    }

    /** What was added gets the key that the file gave it; what a file named by a key made just now keeps that. */
    private void keep(Actor actor, Planned planned, Contents.Read read, References references) {
        var kept = new ArrayList<KeyStore.Kept>();
        var named = planned.wanted().things();
        var ids = named.keySet().stream()
                .filter(handle -> planned.present().find(handle).isPresent())
                .map(references::thing)
                .collect(java.util.stream.Collectors.toSet());
        read.fresh().stream().filter(one -> ids.contains(one.thing())).forEach(kept::add);
        planned.steps().stream()
                .filter(step -> step.change().deed() == Change.Deed.ADD)
                .map(step -> kept(actor, step.handle(), references))
                .forEach(kept::add);
        keys.add(actor.workspace(), kept);
    }

    private static KeyStore.Kept kept(Actor actor, Handle handle, References references) {
        var within = handle.kind().within().isPresent() ? references.thing(handle.whole()) : actor.workspace();
        return new KeyStore.Kept(handle.kind(), within, handle.key(), references.thing(handle));
    }
}
