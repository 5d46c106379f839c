package org.waymark.web.library;

import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.library.schema.Tables.TEMPLATE_USE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Library;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Which KPIs of the workspace are those of the library: made from them, or called alike. */
@Repository
public class CounterpartQuery {
    private static final int MOST = 100;

    private final DSLContext db;
    private final Library library;

    CounterpartQuery(DSLContext db, Library library) {
        this.db = db;
        this.library = library;
    }

    /** As far as the reader may see them, by name. */
    @Transactional(readOnly = true)
    public List<Counterpart> of(Actor actor, Collection<KpiTemplate> templates) {
        if (templates.isEmpty()) return List.of();
        var wanted = templates.stream().map(KpiTemplate::name).collect(Collectors.toSet());
        var keys = templates.stream().map(KpiTemplate::key).toList();
        var called = templates.stream()
                .flatMap(kpi -> Stream.concat(Stream.of(Folding.fold(kpi.name())), kpi.words().stream()))
                .map(KPI.SEARCH::contains)
                .toList();
        return db
                .select(
                        KPI.ID,
                        KPI.NAME,
                        KPI.UNIT_KIND,
                        KPI.UNIT_SYMBOL,
                        KPI.DECIMALS,
                        KPI.DIRECTION,
                        KPI.LATEST_VALUE,
                        TEMPLATE_USE.TEMPLATE_KEY)
                .from(KPI)
                .leftJoin(TEMPLATE_USE)
                .on(TEMPLATE_USE.WORKSPACE_ID.eq(KPI.WORKSPACE_ID).and(TEMPLATE_USE.SUBJECT_ID.eq(KPI.ID)))
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(DSL.or(called).or(TEMPLATE_USE.TEMPLATE_KEY.in(keys)))
                .orderBy(KPI.NAME, KPI.ID)
                .limit(MOST)
                .fetch()
                .stream()
                .flatMap(row -> counterpart(row, templates, wanted))
                .toList();
    }

    /** By the template that it came from, else by its name. */
    private Stream<Counterpart> counterpart(Record row, Collection<KpiTemplate> templates, Set<String> wanted) {
        var key = row.get(TEMPLATE_USE.TEMPLATE_KEY);
        var made = templates.stream().filter(kpi -> kpi.key().equals(key)).findFirst();
        return made
                .or(() -> library.meant(row.get(KPI.NAME)))
                .filter(kpi -> wanted.contains(kpi.name()))
                .map(kpi -> new Counterpart(
                        row.get(KPI.ID),
                        row.get(KPI.NAME),
                        kpi.name(),
                        new Unit(
                                Unit.Kind.valueOf(row.get(KPI.UNIT_KIND)),
                                row.get(KPI.UNIT_SYMBOL),
                                row.get(KPI.DECIMALS).intValue()),
                        Direction.valueOf(row.get(KPI.DIRECTION)),
                        row.get(KPI.LATEST_VALUE)))
                .stream();
    }
}
