package org.waymark.objectives;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

/** Turns a wish for a key result into what may be kept: its owner is there, and a borrowed KPI lends its unit. */
@Component
class Definitions {
    private final PlaceQuery places;
    private final KpiQuery kpis;

    Definitions(PlaceQuery places, KpiQuery kpis) {
        this.places = places;
        this.kpis = kpis;
    }

    /** @param before what it was; somebody who has left stays the owner until another one is named */
    KeyResult.Definition of(Actor actor, KeyResultWish wish, KeyResult.@Nullable Definition before) {
        var definition = wish.definition();
        requireOwner(actor, definition.owner(), before);
        var kpi = definition.kpi();
        if (kpi == null) return definition;
        if (before != null && kpi.equals(before.kpi())) return definition.withUnit(before.unit());
        return definition.withUnit(kpis.unit(actor, kpi));
    }

    private void requireOwner(Actor actor, Person.Id owner, KeyResult.@Nullable Definition before) {
        if (before == null || !before.owner().equals(owner)) places.require(actor, owner);
    }
}
