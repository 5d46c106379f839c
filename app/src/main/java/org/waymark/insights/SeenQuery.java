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
import org.waymark.library.Library;
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
        return each(actor, List.of(words), without).stream().findFirst();
    }

    /** The like for each of several lists, none of them twice. */
    List<Kpi.Id> each(Actor actor, List<List<String>> lists, Collection<Kpi.Id> without) {
        var words = lists.stream().flatMap(List::stream).toList();
        if (words.isEmpty()) return List.of();
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
        return lists.stream()
                .flatMap(list -> list.stream()
                        .flatMap(one -> found.stream().filter(row -> Library.names(row.value2(), one)))
                        .limit(1))
                .map(row -> new Kpi.Id(row.value1()))
                .distinct()
                .toList();
    }

    Set<Kpi.Id> kpis(Actor actor, Collection<Kpi.Id> kpis) {
        return db.select(KPI.ID)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchSet(row -> new Kpi.Id(row.value1()));
    }
}
