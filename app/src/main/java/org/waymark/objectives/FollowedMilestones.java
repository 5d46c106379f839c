package org.waymark.objectives;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** Takes over milestones that something else keeps, as {@link KpiFollower} takes over the values of KPIs. */
@Service
public class FollowedMilestones {
    private final KeyResultStore keyResults;
    private final Reckoning reckoning;
    private final GroundQuery grounds;
    private final Ids ids;
    private final Clock clock;

    FollowedMilestones(KeyResultStore keyResults, Reckoning reckoning, GroundQuery grounds, Ids ids, Clock clock) {
        this.keyResults = keyResults;
        this.reckoning = reckoning;
        this.grounds = grounds;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param done how far it is, from 0 to 1 */
    public record Step(Milestone milestone, double done) {}

    /**
     * From now on these are its milestones; when the share that is done is another one, a check-in by nobody's hand says so, one a
     * day. Nobody is asked for permission: whoever moved the work had it. What is archived or in a closed cycle stays as it is.
     *
     * @param steps at least one
     * @param note why the share is another one, of any length
     */
    @Transactional
    public void follow(Actor by, KeyResult.Id id, List<Step> steps, String note) {
        var placed = keyResults.lockAny(by.workspace(), id);
        var before = placed.keyResult();
        var objective = placed.objective();
        var ground = grounds.of(by.workspace(), objective.definition().cycle());
        if (ground.closed() || objective.isArchived() || before.isArchived()) return;
        var target = new Target.Milestones(steps.stream().map(Step::milestone).toList());
        var parts = steps.stream().map(Step::done).toList();
        var now = before.with(before.definition().withTarget(target), before.latest());
        var evidence = reckoning.evidence(by.workspace(), placed.with(now), ground);
        if (objective.isDraft() || evidence.stands(target.share(parts))) {
            reckoning.saveFollowing(
                    by.workspace(),
                    List.of(before),
                    List.of(now.with(now.definition(), evidence.latest(ground.rules()))));
            reckoning.objective(by, objective, ground);
        } else {
            var stamp = new CheckedIn.Stamp(new CheckIn.Id(ids.next()), by.person(), clock.instant());
            var done = CheckedIn.following(before, evidence, parts, note, stamp, ground.rules());
            reckoning.save(by, objective, done, ground);
        }
    }
}
