package org.waymark.insights;

import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Direction;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Which KPIs somebody may see. */
@Repository
class SeenQuery {
    private static final int MOST_NAMED = 50;

    private final DSLContext db;

    SeenQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * The first of those in use and open to everybody whose name has words that stand in the list, by the order of the list, then by
     * name.
     */
    Optional<Kpi.Id> named(Actor actor, List<String> words, Collection<Kpi.Id> without) {
        if (words.isEmpty()) return Optional.empty();
        var found = db.select(KPI.ID, KPI.NAME)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(actor.workspace()))
                .and(DSL.or(words.stream().map(KPI.SEARCH::contains).toList()))
                .and(KPI.RESTRICTED.eq(false))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.LATEST_VALUE.isNotNull())
                .and(KPI.DIRECTION.ne(Direction.BAND.name()))
                .and(KPI.ID.notIn(without.stream().map(Kpi.Id::value).toList()))
                .orderBy(KPI.NAME, KPI.ID)
                .limit(MOST_NAMED)
                .fetch();
        return words.stream()
                .flatMap(one -> found.stream().filter(row -> Guardrails.names(row.value2(), one)))
                .map(row -> new Kpi.Id(row.value1()))
                .findFirst();
    }

    Set<Kpi.Id> kpis(Actor actor, Collection<Kpi.Id> kpis) {
        return db.select(KPI.ID)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchSet(row -> new Kpi.Id(row.value1()));
    }
}
