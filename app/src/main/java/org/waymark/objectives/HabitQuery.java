package org.waymark.objectives;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;

/** How the key results of a cycle were looked after, from what people checked in. */
@Repository
class HabitQuery {
    private final DSLContext db;
    private final Clock clock;

    HabitQuery(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Map<KeyResult.Id, Habit> of(UUID workspace, Cycle.Id cycle, List<ScoredObjective> objectives) {
        var said = said(workspace, cycle);
        var habits = new HashMap<KeyResult.Id, Habit>();
        for (var objective : objectives) {
            for (var one : objective.keyResults()) {
                var id = one.keyResult().id();
                var definition = one.keyResult().definition();
                var rows = said.getOrDefault(id, List.of());
                if (definition.borrows() || rows.isEmpty()) continue; // its KPI reports for it
                habits.put(id, habit(definition, rows));
            }
        }
        return habits;
    }

    private Habit habit(KeyResult.Definition definition, List<Record> rows) {
        var checkIns = rows.stream()
                .filter(row -> row.get(CHECK_IN.DAY) != null)
                .map(row ->
                        new Habit.Said(row.get(CHECK_IN.DAY), KeyResultRow.confidence(row.get(CHECK_IN.CONFIDENCE))))
                .toList();
        var first = rows.getFirst();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(first.get(WORKSPACE.TIME_ZONE)));
        return Habit.of(definition.period(), definition.cadence(), OpeningQuery.day(first), today, checkIns);
    }

    /** A row for each check-in, and one for who has none. */
    private Map<KeyResult.Id, List<Record>> said(UUID workspace, Cycle.Id cycle) {
        var later = CHECK_IN.as("later");
        return db
                .select(KEY_RESULT.ID, CHECK_IN.DAY, CHECK_IN.CONFIDENCE)
                .select(OpeningQuery.COLUMNS)
                .from(OBJECTIVE)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(OBJECTIVE.WORKSPACE_ID))
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .leftJoin(CHECK_IN)
                .on(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                .and(CHECK_IN.AUTOMATIC.isFalse())
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                        .and(later.CORRECTS_ID.eq(CHECK_IN.ID))))
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .orderBy(KEY_RESULT.ID, CHECK_IN.DAY, CHECK_IN.ORIGINAL_ID)
                .fetch()
                .stream()
                .map(Record.class::cast)
                .collect(groupingBy(row -> new KeyResult.Id(row.get(KEY_RESULT.ID))));
    }
}
