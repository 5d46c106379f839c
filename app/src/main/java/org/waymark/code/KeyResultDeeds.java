package org.waymark.code;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Ref;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.Followings;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Component
class KeyResultDeeds implements Deeds {
    private final KeyResults keyResults;
    private final Objectives objectives;
    private final Cycles cycles;
    private final Followings followings;
    private final Ties ties;

    KeyResultDeeds(KeyResults keyResults, Objectives objectives, Cycles cycles, Followings followings, Ties ties) {
        this.keyResults = keyResults;
        this.objectives = objectives;
        this.cycles = cycles;
        this.followings = followings;
        this.ties = ties;
    }

    @Override
    public Kind kind() {
        return Kind.KEY_RESULT;
    }

    @Override
    public UUID add(Wish wish) {
        var objective = new Objective.Id(wish.whole());
        return keyResults
                .add(wish.actor(), objective, wished(wish, objective))
                .id()
                .value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        if (!wish.differs(
                "title",
                "owner",
                "kpi",
                "target",
                "unit",
                "start",
                "due",
                "pace",
                "check-ins",
                "weight",
                "description")) return;
        var before = keyResults.get(wish.actor(), new KeyResult.Id(id));
        keyResults.edit(wish.actor(), before.id(), before.version(), wished(wish, before.objective()));
    }

    @Override
    public void tie(Wish wish, UUID id) {
        var keyResult = new KeyResult.Id(id);
        if (wish.differs("follows-initiatives")) {
            if (wish.truth("follows-initiatives")) followings.start(wish.actor(), keyResult);
            else followings.stop(wish.actor(), keyResult);
        }
        ties.tie(wish, new Ref(new Objective.Id(wish.whole()), keyResult));
    }

    @Override
    public void restore(Actor actor, UUID id) {
        keyResults.restore(actor, new KeyResult.Id(id));
    }

    @Override
    public void archive(Actor actor, UUID id) {
        keyResults.archive(actor, new KeyResult.Id(id));
    }

    private KeyResultWish wished(Wish wish, Objective.Id objective) {
        var kpi = wish.thing(Kind.KPI, "kpi");
        return new KeyResultWish(
                wish.text("title"),
                wish.text("description"),
                new Person.Id(wish.owner()),
                wish.made("target", TargetForm::read),
                wish.made("pace", PaceForm::read),
                wish.made("unit", UnitForm::read),
                period(wish, objective),
                wish.choice(Cadence.class, "check-ins"),
                wish.amount("weight", 1),
                kpi == null ? null : new Kpi.Id(kpi));
    }

    private Period period(Wish wish, Objective.Id objective) {
        var start = wish.day("start");
        var due = wish.day("due");
        if (start == null || due == null) {
            var cycle = cycles.get(
                            wish.actor(),
                            objectives.get(wish.actor(), objective).definition().cycle())
                    .period();
            start = Objects.requireNonNullElse(start, cycle.start());
            due = Objects.requireNonNullElse(due, cycle.end());
        }
        try {
            return new Period(start, due);
        } catch (Nonsense nonsense) {
            throw new Refused.Invalid(
                    "due", due, nonsense.key(), nonsense.arguments().toArray());
        }
    }
}
