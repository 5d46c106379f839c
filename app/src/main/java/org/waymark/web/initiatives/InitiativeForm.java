package org.waymark.web.initiatives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Typed;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The form of an initiative: read into a wish, and filled from what is there. */
@Component
class InitiativeForm {
    private final Picks picks;

    InitiativeForm(Picks picks) {
        this.picks = picks;
    }

    InitiativeWish fresh(Actor actor, Form form) {
        var owner = picks.id(actor, form, "owner", PickKind.PEOPLE);
        var wish = new InitiativeWish(
                form.line("title", 250),
                form.text("description", 4000),
                new Person.Id(owner == null ? actor.person() : owner),
                picks.id(actor, form, "team", PickKind.TEAMS),
                cycle(form),
                form.optionalDay("start"),
                form.optionalDay("due"));
        form.refuseIfBroken();
        return wish;
    }

    /** What was not sent stays as it is, so that a form may show one field only. */
    InitiativeWish edited(Actor actor, Form form, InitiativeView before) {
        var line = before.line();
        var owner = sent(form, "owner") ? picks.id(actor, form, "owner", PickKind.PEOPLE) : null;
        var wish = new InitiativeWish(
                sent(form, "title") ? form.line("title", 250) : line.title(),
                sent(form, "description") ? form.text("description", 4000) : before.description(),
                new Person.Id(owner == null ? line.owner() : owner),
                sent(form, "team")
                        ? picks.id(actor, form, "team", PickKind.TEAMS)
                        : before.home().team(),
                sent(form, "cycle") ? cycle(form) : cycle(before.home().cycle()),
                sent(form, "start") ? form.optionalDay("start") : line.start(),
                sent(form, "due") ? form.optionalDay("due") : line.due());
        form.refuseIfBroken();
        return wish;
    }

    static Typed of(InitiativeView of) {
        return new Typing()
                .put("version", of.version())
                .put("title", of.title())
                .put("description", of.description())
                .put("owner", of.line().ownerName())
                .put("team", of.home().teamName())
                .put("cycle", of.home().cycle())
                .put("start", of.line().start())
                .put("due", of.line().due())
                .typed();
    }

    private static Cycle.@Nullable Id cycle(Form form) {
        return cycle(form.optionalId("cycle"));
    }

    private static Cycle.@Nullable Id cycle(@Nullable UUID id) {
        return id == null ? null : new Cycle.Id(id);
    }

    private static boolean sent(Form form, String field) {
        return !form.column(field).isEmpty();
    }
}
