package org.waymark.insights;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Today;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.TargetJson;
import org.waymark.platform.Json;
import tools.jackson.databind.JsonNode;

/** Reads all that goes into the outlooks of key results, for many of them at once. */
@Repository
class OutlookQuery {
    private final DSLContext db;
    private final CaseQuery kpis;
    private final Today today;
    private final Json json;

    OutlookQuery(DSLContext db, CaseQuery kpis, Today today, Json json) {
        this.db = db;
        this.kpis = kpis;
        this.today = today;
        this.json = json;
    }

    /** Of those that count. */
    List<KeyResultCase> of(UUID workspace, Collection<KeyResult.Id> keyResults) {
        var ids = keyResults.stream().map(KeyResult.Id::value).toList();
        var rows = db.select(KEY_RESULT.fields())
                .select(OBJECTIVE.KIND)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.ID.in(ids))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .orderBy(KEY_RESULT.ID)
                .fetch();
        var wanted = new HashSet<Kpi.Id>();
        rows.forEach(row -> {
            if (row.get(KEY_RESULT.KPI_ID) != null) wanted.add(new Kpi.Id(row.get(KEY_RESULT.KPI_ID)));
        });
        var borrowed = kpis.of(workspace, wanted).stream().collect(Collectors.toMap(KpiCase::kpi, Function.identity()));
        var own = checkIns(workspace, ids);
        var day = today.in(workspace);
        return rows.map(row -> keyResult(row, borrowed, own, day));
    }

    private KeyResultCase keyResult(
            Record row, Map<Kpi.Id, KpiCase> borrowed, Map<UUID, List<Measurement>> own, LocalDate day) {
        var kpi = row.get(KEY_RESULT.KPI_ID) == null ? null : borrowed.get(new Kpi.Id(row.get(KEY_RESULT.KPI_ID)));
        var target = TargetJson.readTarget(json.read(row.get(KEY_RESULT.TARGET), JsonNode.class));
        var period = new Period(row.get(KEY_RESULT.START_DAY), row.get(KEY_RESULT.DUE_DAY));
        return new KeyResultCase(
                new KeyResult.Id(row.get(KEY_RESULT.ID)),
                new Objective.Id(row.get(KEY_RESULT.OBJECTIVE_ID)),
                Objective.Kind.valueOf(row.get(OBJECTIVE.KIND)),
                target,
                period,
                Cadence.valueOf(row.get(KEY_RESULT.CADENCE)),
                new Unit(
                        Unit.Kind.valueOf(row.get(KEY_RESULT.UNIT_KIND)),
                        row.get(KEY_RESULT.UNIT_SYMBOL),
                        row.get(KEY_RESULT.DECIMALS).intValue()),
                kpi == null
                        ? counted(own.getOrDefault(row.get(KEY_RESULT.ID), List.of()), target, period, day)
                        : kpi.measurements(),
                kpi,
                day);
    }

    /** Values that make no sense for the present kind of target say nothing; what comes after the due day counts on it. */
    private static List<Measurement> counted(List<Measurement> values, Target target, Period period, LocalDate day) {
        return values.stream()
                .filter(one -> target.accepts(one.value()) && !one.day().isAfter(day))
                .map(one -> one.day().isAfter(period.end()) ? new Measurement(period.end(), one.value()) : one)
                .toList();
    }

    /** By day; of a line of corrections the last one. */
    private Map<UUID, List<Measurement>> checkIns(UUID workspace, List<UUID> keyResults) {
        var later = CHECK_IN.as("later");
        return db.select(CHECK_IN.KEY_RESULT_ID, CHECK_IN.DAY, CHECK_IN.VALUE)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.KEY_RESULT_ID.in(keyResults))
                .and(CHECK_IN.VALUE.isNotNull())
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                        .and(later.CORRECTS_ID.eq(CHECK_IN.ID))))
                .orderBy(CHECK_IN.KEY_RESULT_ID, CHECK_IN.DAY, CHECK_IN.ORIGINAL_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Measurement(row.value2(), Objects.requireNonNull(row.value3())));
    }
}
