package org.waymark.web.kpis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.insights.schema.Tables.SIGNAL_MUTE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.kpis.schema.Tables.MEASUREMENT_REVISION;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.web.kpis.KpiValues.Earlier;
import org.waymark.web.kpis.KpiValues.Kept;
import org.waymark.web.kpis.Mentions.Mention;

/** The values of one KPI, which the actor has been found to see, and what its page names. Two statements. */
@Repository
class KpiValuesQuery {
    /** Of the finest rhythm this is a year and a half. */
    static final int MOST = 600;

    /** So many studies may be chosen from for the card. */
    private static final int DRAWN = 4;

    private static final int SIGNALS = 6;

    private final DSLContext db;

    private final Json json;

    KpiValuesQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** What a page shows below the head of a KPI. */
    public record Past(KpiValues values, Mentions mentions) {}

    /** The newest values of periods that end within some days. */
    @Transactional(readOnly = true)
    public KpiValues values(Actor actor, UUID kpi, Period days, int most) {
        return past(actor, kpi, days, most, Set.of()).values();
    }

    /** The same with the KPIs that its findings name, and the pictures of its newest studies. */
    @Transactional(readOnly = true)
    public Past past(Actor actor, UUID kpi, Period days, int most, Set<UUID> named) {
        var kept = kept(actor, kpi, days, most);
        var from = kept.size() < most ? days.start() : kept.getLast().day();
        var earlier = earlier(actor, kpi, from, days.end());
        var kpis = kpis(actor, named);
        var studies = studies(actor, kpi);
        var signals = signals(actor, kpi);
        return db.select(earlier, kpis, studies, signals)
                .fetchSingle(row -> new Past(
                        new KpiValues(kept, row.value1()),
                        new Mentions(
                                row.value2().stream().collect(toMap(Mention::id, identity())),
                                row.value3().stream()
                                        .collect(toMap(
                                                Drawn::objective,
                                                drawn -> json.read(
                                                        JSONB.jsonb(drawn.detail()), ImpactStudy.Detail.class))),
                                row.value4())));
    }

    private List<Kept> kept(Actor actor, UUID kpi, Period days, int most) {
        return db.select(
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
    }

    private static Field<List<Earlier>> earlier(Actor actor, UUID kpi, LocalDate from, LocalDate to) {
        return multiset(select(
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
                        .where(
                                MEASUREMENT_REVISION.WORKSPACE_ID.eq(actor.workspace()),
                                MEASUREMENT_REVISION.KPI_ID.eq(kpi))
                        .and(MEASUREMENT_REVISION.DAY.between(from, to))
                        .orderBy(MEASUREMENT_REVISION.DAY.desc(), MEASUREMENT_REVISION.REVISION)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(mapping(Earlier::new)))
                .as("earlier");
    }

    private static Field<List<Mention>> kpis(Actor actor, Set<UUID> named) {
        return multiset(select(KPI.ID, KPI.NAME, KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.DECIMALS, KPI.DIRECTION)
                        .from(KPI)
                        .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                        .and(KPI.ID.in(named)))
                .convertFrom(rows -> rows.map(row -> new Mention(
                        row.value1(), row.value2(), KpiLineFields.unit(row), Direction.valueOf(row.value6()))))
                .as("kpis");
    }

    /** A study is drawn only where its objective may be seen; the page asks for those that it shows anyway. */
    private static Field<List<Drawn>> studies(Actor actor, UUID kpi) {
        return multiset(select(IMPACT_STUDY.OBJECTIVE_ID, IMPACT_STUDY.DETAIL.cast(SQLDataType.CLOB))
                        .from(IMPACT_STUDY)
                        .where(IMPACT_STUDY.WORKSPACE_ID.eq(actor.workspace()), IMPACT_STUDY.KPI_ID.eq(kpi))
                        .and(IMPACT_STUDY.EFFECT.isNotNull())
                        .orderBy(IMPACT_STUDY.WINDOW_END.desc(), IMPACT_STUDY.OBJECTIVE_ID)
                        .limit(DRAWN))
                .convertFrom(rows -> rows.map(mapping(Drawn::new)))
                .as("studies");
    }

    private static Field<List<KpiSignal>> signals(Actor actor, UUID kpi) {
        return multiset(select(
                                SIGNAL.ID,
                                SIGNAL.KIND,
                                SIGNAL.WAY,
                                SIGNAL.FIRST_DAY,
                                SIGNAL.LAST_DAY,
                                SIGNAL.CLOSED_AT,
                                SIGNAL.ANNOUNCED,
                                SIGNAL_EXPLANATION.REASON,
                                PERSON.NAME,
                                SIGNAL_MUTE.UNTIL_DAY)
                        .from(SIGNAL)
                        .leftJoin(SIGNAL_EXPLANATION)
                        .on(
                                SIGNAL_EXPLANATION.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID),
                                SIGNAL_EXPLANATION.SIGNAL_ID.eq(SIGNAL.ID))
                        .leftJoin(PERSON)
                        .on(PERSON.ID.eq(SIGNAL_EXPLANATION.EXPLAINED_BY))
                        .leftJoin(SIGNAL_MUTE)
                        .on(SIGNAL_MUTE.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID), SIGNAL_MUTE.SIGNAL_ID.eq(SIGNAL.ID))
                        .where(SIGNAL.WORKSPACE_ID.eq(actor.workspace()), SIGNAL.KPI_ID.eq(kpi))
                        .orderBy(SIGNAL.FIRST_DAY.desc(), SIGNAL.ID)
                        .limit(SIGNALS))
                .convertFrom(rows -> rows.map(row -> new KpiSignal(
                        row.value1(),
                        Signal.Kind.valueOf(row.value2()),
                        row.value3() == null ? null : Way.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6() == null,
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10())))
                .as("signals");
    }

    private record Drawn(UUID objective, String detail) {}
}
