package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.Objective;
import org.waymark.objectives.OwnerWord;
import org.waymark.objectives.Status;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.platform.Actor;

/** Ties objectives to their parents and to the KPIs they want to move, and lets their owners have a word. */
@Component
class Ties {
    private static final int SPOKEN_DAYS_AGO = 5;

    private final Alignment alignment;
    private final Aims aims;
    private final Judgements judgements;

    Ties(Alignment alignment, Aims aims, Judgements judgements) {
        this.alignment = alignment;
        this.aims = aims;
        this.judgements = judgements;
    }

    void tie(Goal goal, Objective objective, Actor maker, Scene scene) {
        goal.moves().forEach(line -> aims.aim(maker, objective.id(), aim(line.split(" "), scene)));
        link(goal.contributes(), objective, maker, Link.Kind.CONTRIBUTE, scene);
        link(goal.supports(), objective, maker, Link.Kind.SUPPORT, scene);
    }

    /** @param last the last day of which anything is told */
    void plan(Goal goal, Objective objective, Actor maker, LocalDate last, Scene scene) {
        var day = last.minusDays(SPOKEN_DAYS_AGO);
        if (goal.override() != null) {
            var parts = goal.override().split("\\|");
            var progress = Double.parseDouble(parts[0].strip());
            scene.timeline().on(day, () -> judgements.override(maker, objective.id(), progress, parts[1].strip()));
        }
        if (goal.word() != null) {
            var word = word(goal.word().split("\\|"));
            scene.timeline().on(day, () -> judgements.say(maker, objective.id(), word));
        }
    }

    private void link(List<String> parents, Objective objective, Actor maker, Link.Kind kind, Scene scene) {
        for (var key : parents) {
            alignment.link(maker, Ref.to(objective), parent(key, scene), kind, 1);
        }
    }

    private static Ref parent(String key, Scene scene) {
        return Objects.requireNonNull(scene.parents().get(key), () -> "There is no parent " + key);
    }

    /** "turnover down 3 90": by how much, and after how many days. */
    private static Aim aim(String[] parts, Scene scene) {
        return new Aim(
                Objects.requireNonNull(scene.kpis().get(parts[0]), parts[0]),
                Aim.Way.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Double.valueOf(parts[2]),
                Integer.valueOf(parts[3]));
    }

    private static OwnerWord word(String[] parts) {
        return new OwnerWord(Status.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)), parts[1].strip());
    }
}
