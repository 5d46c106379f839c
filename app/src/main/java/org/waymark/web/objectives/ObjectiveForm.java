package org.waymark.web.objectives;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Link;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Typed;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The form of an objective: read into a wish, and filled from what is there. */
@Component
class ObjectiveForm {
    private final Picks picks;
    private final LinkForm links;

    ObjectiveForm(Picks picks, LinkForm links) {
        this.picks = picks;
        this.links = links;
    }

    ObjectiveWish fresh(Actor actor, Form form) {
        var wish = new ObjectiveWish(
                new Cycle.Id(form.id("cycle")),
                form.line("title", 250),
                form.text("problem", 2000),
                form.text("description", 4000),
                holder(actor, form),
                form.choice("kind", Objective.Kind.class),
                form.ticked("countsChildren"),
                tags(form),
                form.optionalLine("as", 10).equals("published"),
                form.ticked("private") ? Audience.NOBODY : null);
        form.refuseIfBroken();
        return wish;
    }

    /** The parent and the KPI that are named with a new one. */
    ObjectiveDrafting.Ties ties(Actor actor, Form form) {
        var kpi = picks.id(actor, form, "kpi", PickKind.KPIS);
        var parent = links.parent(actor, form);
        var way = form.has("way") ? form.choice("way", Aim.Way.class) : Aim.Way.UP;
        form.refuseIfBroken();
        return new ObjectiveDrafting.Ties(parent, Link.Kind.CONTRIBUTE, kpi == null ? null : new Kpi.Id(kpi), way);
    }

    /** What was not sent stays as it is, so that a form may show one field only. */
    ObjectiveWish edited(Actor actor, Form form, ObjectiveView before) {
        var definition = before.definition();
        var whole = sent(form, "kind");
        var wish = new ObjectiveWish(
                sent(form, "cycle") ? new Cycle.Id(form.id("cycle")) : definition.cycle(),
                sent(form, "title") ? form.line("title", 250) : definition.title(),
                sent(form, "problem") ? form.text("problem", 2000) : definition.problem(),
                sent(form, "description") ? form.text("description", 4000) : definition.description(),
                sent(form, "level") ? holder(actor, form) : definition.holder(),
                whole ? form.choice("kind", Objective.Kind.class) : definition.kind(),
                whole ? form.ticked("countsChildren") : definition.countsChildren(),
                sent(form, "tags") ? tags(form) : before.tags(),
                !before.state().draft(),
                audience(before));
        form.refuseIfBroken();
        return wish;
    }

    static Typed of(ObjectiveView of) {
        var definition = of.definition();
        return new Typing()
                .put("version", of.version())
                .put("cycle", definition.cycle().value())
                .put("title", definition.title())
                .put("problem", definition.problem())
                .put("description", definition.description())
                .put("level", definition.holder().level())
                .put("team", of.team())
                .put("owner", of.ownerName())
                .put("kind", definition.kind())
                .put("countsChildren", definition.countsChildren())
                .put("tags", String.join(", ", of.tags()))
                .typed();
    }

    static Typing fresh(@Nullable Cycle cycle, String owner, Level level) {
        return new Typing()
                .put("cycle", cycle == null ? null : cycle.id().value())
                .put("level", level)
                .put("owner", owner)
                .put("kind", Objective.Kind.COMMITTED)
                .put("way", Aim.Way.UP);
    }

    private Holder holder(Actor actor, Form form) {
        var level = form.choice("level", Level.class);
        var owner = picks.id(actor, form, "owner", PickKind.PEOPLE);
        var team = level == Level.TEAM ? picks.id(actor, form, "team", PickKind.TEAMS) : null;
        if (level == Level.TEAM && team == null && !form.has("team")) {
            form.refuse("team", "", "no.pick.team-missing");
        }
        return new Holder(level, owner == null ? actor.person() : owner, team);
    }

    private static @Nullable Audience audience(ObjectiveView before) {
        if (!before.state().restricted()) return null;
        return new Audience(parties(before, false), parties(before, true));
    }

    private static HashSet<UUID> parties(ObjectiveView before, boolean teams) {
        return before.audience().stream()
                .filter(party -> party.team() == teams)
                .map(ObjectiveView.Party::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> tags(Form form) {
        return Arrays.stream(form.optionalLine("tags", 1000).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static boolean sent(Form form, String field) {
        return !form.column(field).isEmpty();
    }
}
