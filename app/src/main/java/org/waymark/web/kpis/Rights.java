package org.waymark.web.kpis;

import org.waymark.kpis.Definition;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** What the reader may do with a KPI: which buttons there are. The doors ask again. */
public record Rights(boolean edit, boolean record, boolean draft) {
    /** Whether there can be any KPI that the actor may make, and any whose values they may record. */
    public static Rights anywhere(Access access, Actor actor) {
        return new Rights(
                access.maySomewhere(actor, Action.CREATE_KPI),
                access.maySomewhere(actor, Action.RECORD_VALUES),
                access.maySomewhere(actor, Action.CREATE_GOAL));
    }

    static Rights of(Access access, Actor actor, KpiSheet sheet) {
        var open = sheet.state().archivedAt() == null;
        var definition = sheet.definition();
        return new Rights(
                access.may(actor, Action.EDIT_KPI, definition.holder()),
                open && access.may(actor, Action.RECORD_VALUES, definition.holder(), measurer(definition)),
                open && access.maySomewhere(actor, Action.CREATE_GOAL));
    }

    /** Who measures a KPI may record its values, whoever owns it. */
    private static Holder measurer(Definition definition) {
        var measurer = definition.measurer();
        return measurer == null ? definition.holder() : new Holder(Level.INDIVIDUAL, measurer, null);
    }
}
