package org.waymark.exports;

import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** KPIs, their targets and values, as far as the actor may see them. */
final class KpiSheets {
    private final DSLContext db;
    private final Actor actor;

    KpiSheets(DSLContext db, Actor actor) {
        this.db = db;
        this.actor = actor;
    }

    Sheet kpis() {
        var rows = db.select(
                        KPI.NAME.as("KPI"),
                        KPI.CATEGORY.as("Category"),
                        Named.person(KPI.OWNER_ID).as("Owner"),
                        Named.email(KPI.OWNER_ID).as("Owner e-mail"),
                        Named.team(KPI.TEAM_ID).as("Team"),
                        KPI.LEVEL.as("Level"),
                        KPI.UNIT_SYMBOL.as("Unit"),
                        KPI.DIRECTION.as("Direction"),
                        KPI.CADENCE.as("Cadence"),
                        KPI.AGGREGATION.as("Aggregation"),
                        KPI.LATEST_DAY.as("Latest day"),
                        KPI.LATEST_VALUE.as("Latest value"),
                        KPI.STANDING.as("Standing"),
                        KPI.WHAT.as("What"),
                        KPI.WHY.as("Why"),
                        KPI.HOW.as("How"),
                        KPI.ARCHIVED_AT.as("Archived"),
                        KPI.RESTRICTED.as("Private"),
                        KPI.ID.as("Id"))
                .from(KPI)
                .where(readable())
                .orderBy(KPI.CATEGORY, KPI.NAME, KPI.ID);
        return new Sheet("KPIs", rows);
    }

    Sheet targets() {
        var rows = db.select(
                        KPI.NAME.as("KPI"),
                        KPI_TARGET.FROM_DAY.as("From"),
                        KPI_TARGET.LOW.as("At least"),
                        KPI_TARGET.HIGH.as("At most"),
                        KPI.ID.as("KPI id"))
                .from(KPI_TARGET)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(KPI_TARGET.WORKSPACE_ID).and(KPI.ID.eq(KPI_TARGET.KPI_ID)))
                .where(readable())
                .orderBy(KPI.NAME, KPI.ID, KPI_TARGET.FROM_DAY);
        return new Sheet("Targets", rows);
    }

    Sheet values() {
        var rows = db.select(
                        KPI.NAME.as("KPI"),
                        MEASUREMENT.DAY.as("Day"),
                        MEASUREMENT.VALUE.as("Value"),
                        MEASUREMENT.NUMERATOR.as("Numerator"),
                        MEASUREMENT.DENOMINATOR.as("Denominator"),
                        KPI.UNIT_SYMBOL.as("Unit"),
                        MEASUREMENT.NOTE.as("Note"),
                        MEASUREMENT.SOURCE.as("Source"),
                        Named.person(MEASUREMENT.RECORDED_BY).as("By"),
                        MEASUREMENT.RECORDED_AT.as("Recorded"),
                        KPI.ID.as("KPI id"))
                .from(MEASUREMENT)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(MEASUREMENT.WORKSPACE_ID).and(KPI.ID.eq(MEASUREMENT.KPI_ID)))
                .where(readable())
                .orderBy(MEASUREMENT.KPI_ID, MEASUREMENT.DAY);
        return new Sheet("Values", rows);
    }

    private Condition readable() {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
    }
}
