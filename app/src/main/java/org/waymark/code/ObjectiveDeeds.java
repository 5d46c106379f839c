package org.waymark.code;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Ref;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

@Component
class ObjectiveDeeds implements Deeds {
    private final Objectives objectives;
    private final Aims aims;
    private final Ties ties;

    ObjectiveDeeds(Objectives objectives, Aims aims, Ties ties) {
        this.objectives = objectives;
        this.aims = aims;
        this.ties = ties;
    }

    @Override
    public Kind kind() {
        return Kind.OBJECTIVE;
    }

    @Override
    public UUID add(Wish wish) {
        return objectives.draft(wish.actor(), wished(wish)).id().value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        if (!wish.differs(
                "title",
                "cycle",
                "owner",
                "level",
                "team",
                "kind",
                "draft",
                "problem",
                "description",
                "counts-children",
                "tags",
                "seen-by")) return;
        var objective = objectives.get(wish.actor(), new Objective.Id(id));
        objectives.edit(wish.actor(), objective.id(), objective.version(), wished(wish));
    }

    @Override
    public void tie(Wish wish, UUID id) {
        var objective = new Objective.Id(id);
        if (wish.differs("moves")) aim(wish, objective);
        ties.tie(wish, new Ref(objective, null));
    }

    /** What goes goes first: one that was compared with may now be moved. */
    private void aim(Wish wish, Objective.Id objective) {
        var wanted = aims(wish);
        var kept = wanted.stream().map(Aim::kpi).collect(Collectors.toSet());
        aims.of(wish.actor(), objective).stream()
                .filter(aim -> !kept.contains(aim.kpi()))
                .forEach(aim -> aims.remove(wish.actor(), objective, aim.kpi()));
        wanted.forEach(aim -> aims.aim(wish.actor(), objective, aim));
    }

    @Override
    public void restore(Actor actor, UUID id) {
        objectives.restore(actor, new Objective.Id(id));
    }

    @Override
    public void archive(Actor actor, UUID id) {
        objectives.archive(actor, new Objective.Id(id));
    }

    private static ObjectiveWish wished(Wish wish) {
        return new ObjectiveWish(
                new Cycle.Id(Objects.requireNonNull(wish.thing(Kind.CYCLE, "cycle"))),
                wish.text("title"),
                wish.text("problem"),
                wish.text("description"),
                wish.holder(),
                wish.choice(Objective.Kind.class, "kind"),
                wish.truth("counts-children"),
                wish.many("tags").stream().map(Choices::text).toList(),
                !wish.truth("draft"),
                wish.audience());
    }

    private static List<Aim> aims(Wish wish) {
        return wish.items("moves").stream()
                .map(one -> new Aim(
                        new Kpi.Id(one.thing(Kind.KPI, "kpi")),
                        Choices.read(Aim.Way.class, one.parts().get("way")),
                        one.maybe("by"),
                        whole(one.maybe("after-days")),
                        one.parts().has("compared-with") ? new Kpi.Id(one.thing(Kind.KPI, "compared-with")) : null))
                .toList();
    }

    private static @Nullable Integer whole(@Nullable Double number) {
        return number == null ? null : Integer.valueOf(number.intValue());
    }
}
