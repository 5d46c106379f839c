package org.waymark.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.Habit;
import org.waymark.objectives.Objective;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;

/** Reports how a cycle came out; while it is open, how it would come out if it were closed now. */
@Service
public class CycleReports {
    private final StoryQuery stories;
    private final ScoreQuery scores;
    private final CycleClosing closing;
    private final Access access;

    CycleReports(StoryQuery stories, ScoreQuery scores, CycleClosing closing, Access access) {
        this.stories = stories;
        this.scores = scores;
        this.closing = closing;
        this.access = access;
    }

    /** Of what the actor may see. A cycle that was closed before there were scores has only its stories. */
    @Transactional(readOnly = true)
    public CycleReport of(Actor actor, Cycle.Id id) {
        access.require(actor, Action.READ);
        var story = stories.of(actor, id);
        if (story.closing() != null) {
            return CycleReport.of(
                    story.head(),
                    scores.objectives(actor, story.closing()),
                    scores.keyResults(actor, story.closing()),
                    story.teams(),
                    story.stories());
        }
        return story.head().isPreview()
                ? preview(story, closing.prospect(actor, id))
                : CycleReport.of(story.head(), List.of(), List.of(), story.teams(), story.stories());
    }

    private static CycleReport preview(StoryQuery.Story story, CycleClosing.Prospect prospect) {
        var objectives = new ArrayList<Counted.Objectives>();
        var keyResults = new ArrayList<Counted.KeyResults>();
        for (var one : prospect.plan().objectives()) {
            var score = one.score();
            objectives.add(new Counted.Objectives(
                    belonging(one.objective()),
                    one.attainment(),
                    score == null ? null : (int) Math.round(score.value() * 10),
                    1,
                    score == null ? 0 : score.value()));
            for (var part : one.keyResults()) {
                var habit = prospect.habits().getOrDefault(part.keyResult().id(), Habit.NONE);
                keyResults.add(new Counted.KeyResults(
                        belonging(one.objective()),
                        habit.said() == null ? null : habit.said().value(),
                        one.made(part),
                        1,
                        habit.due(),
                        habit.inTime(),
                        habit.lateDays()));
            }
        }
        return CycleReport.of(story.head(), objectives, keyResults, story.teams(), story.stories());
    }

    private static Belonging belonging(Objective objective) {
        return new Belonging(objective.holder().level(), objective.holder().team());
    }
}
