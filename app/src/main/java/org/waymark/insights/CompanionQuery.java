package org.waymark.insights;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.people.Level;

/**
 * Which KPIs are worth asking whether they move before another one: what objectives measure that want to move it, then the leads of its
 * category in the same hands.
 */
@Repository
class CompanionQuery {
    /** Each one asked makes it harder for the others to be believed. */
    static final int MOST = 5;

    private static final String PLACE = "place";

    private final DSLContext db;

    CompanionQuery(DSLContext db) {
        this.db = db;
    }

    Map<Kpi.Id, SequencedSet<Kpi.Id>> of(UUID workspace, Collection<UUID> kpis) {
        var found = new HashMap<Kpi.Id, SequencedSet<Kpi.Id>>();
        add(found, measured(workspace, kpis));
        add(found, leads(workspace, kpis));
        return found;
    }

    private Select<Record2<UUID, UUID>> measured(UUID workspace, Collection<UUID> kpis) {
        return db.selectDistinct(OBJECTIVE_KPI.KPI_ID, KEY_RESULT.KPI_ID)
                .from(OBJECTIVE_KPI)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_KPI.KPI_ID.in(kpis))
                .and(KEY_RESULT.KPI_ID.ne(OBJECTIVE_KPI.KPI_ID))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .orderBy(OBJECTIVE_KPI.KPI_ID, KEY_RESULT.KPI_ID);
    }

    private Select<Record2<UUID, UUID>> leads(UUID workspace, Collection<UUID> kpis) {
        var lead = KPI.as("lead");
        var places = db.select(
                        KPI.ID.as("kpi"),
                        lead.ID.as("companion"),
                        rowNumber().over().partitionBy(KPI.ID).orderBy(lead.ID).as(PLACE))
                .from(KPI)
                .join(lead)
                .on(lead.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), lead.CATEGORY.eq(KPI.CATEGORY), lead.ID.ne(KPI.ID))
                .and(lead.LEVEL.eq(KPI.LEVEL))
                .and(lead.TEAM_ID.isNotDistinctFrom(KPI.TEAM_ID))
                .and(lead.OWNER_ID.eq(KPI.OWNER_ID).or(lead.LEVEL.ne(Level.INDIVIDUAL.name())))
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ID.in(kpis))
                .and(KPI.CATEGORY.ne(""))
                .and(lead.INDICATOR.eq(Indicator.LEAD.name()))
                .and(lead.CADENCE.eq(KPI.CADENCE))
                .and(lead.ARCHIVED_AT.isNull())
                .asTable("places");
        var kpi = places.field("kpi", UUID.class);
        var companion = places.field("companion", UUID.class);
        return db.select(kpi, companion)
                .from(places)
                .where(field(name(PLACE), Integer.class).le(MOST))
                .orderBy(kpi, companion);
    }

    private static void add(Map<Kpi.Id, SequencedSet<Kpi.Id>> found, Select<Record2<UUID, UUID>> companions) {
        for (var row : companions.fetch()) {
            var its = found.computeIfAbsent(new Kpi.Id(row.value1()), _ -> new LinkedHashSet<>());
            if (its.size() < MOST) its.add(new Kpi.Id(row.value2()));
        }
    }
}
