package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.kpis.schema.Tables.MEASUREMENT_REVISION;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.web.kpis.KpiValues.Earlier;
import org.waymark.web.kpis.KpiValues.Kept;

/** The values of one KPI, which the actor has been found to see. Two statements. */
@Repository
class KpiValuesQuery {
    /** Of the finest rhythm this is a year and a half. */
    static final int MOST = 600;

    private final DSLContext db;

    KpiValuesQuery(DSLContext db) {
        this.db = db;
    }

    /** The newest values of periods that end within some days. */
    @Transactional(readOnly = true)
    public KpiValues values(Actor actor, UUID kpi, Period days, int most) {
        var kept = db.select(
                        MEASUREMENT.DAY,
                        MEASUREMENT.VALUE,
                        MEASUREMENT.NUMERATOR,
                        MEASUREMENT.DENOMINATOR,
                        MEASUREMENT.NOTE,
                        MEASUREMENT.SOURCE,
                        PERSON.NAME,
                        MEASUREMENT.RECORDED_AT)
                .from(MEASUREMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(MEASUREMENT.RECORDED_BY))
                .where(MEASUREMENT.WORKSPACE_ID.eq(actor.workspace()), MEASUREMENT.KPI_ID.eq(kpi))
                .and(MEASUREMENT.DAY.between(days.start(), days.end()))
                .orderBy(MEASUREMENT.DAY.desc())
                .limit(most)
                .fetch(mapping(Kept::new));
        var from = kept.size() < most ? days.start() : kept.getLast().day();
        return new KpiValues(kept, earlier(actor, kpi, from, days.end()));
    }

    private List<Earlier> earlier(Actor actor, UUID kpi, LocalDate from, LocalDate to) {
        return db.select(
                        MEASUREMENT_REVISION.DAY,
                        MEASUREMENT_REVISION.REVISION,
                        MEASUREMENT_REVISION.VALUE,
                        PERSON.NAME,
                        MEASUREMENT_REVISION.REPLACED_AT,
                        MEASUREMENT_REVISION.REASON,
                        MEASUREMENT_REVISION.REMOVED)
                .from(MEASUREMENT_REVISION)
                .join(PERSON)
                .on(PERSON.ID.eq(MEASUREMENT_REVISION.REPLACED_BY))
                .where(MEASUREMENT_REVISION.WORKSPACE_ID.eq(actor.workspace()), MEASUREMENT_REVISION.KPI_ID.eq(kpi))
                .and(MEASUREMENT_REVISION.DAY.between(from, to))
                .orderBy(MEASUREMENT_REVISION.DAY.desc(), MEASUREMENT_REVISION.REVISION)
                .limit(MOST)
                .fetch(mapping(Earlier::new));
    }
}
