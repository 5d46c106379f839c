package org.waymark.notifications;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.talk.schema.Tables.FOLLOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Record5;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.schema.tables.records.CheckInRecord;
import org.waymark.platform.Fact;

/** What moved in a week, and whom it concerns: each statement reads for many people at once. */
@Repository
class MovementQuery {
    private final DSLContext db;

    MovementQuery(DSLContext db) {
        this.db = db;
    }

    /** Key results of published objectives with a check-in since that day. */
    @Transactional(readOnly = true)
    public Movements since(UUID workspace, LocalDate monday) {
        var before = before(CHECK_IN.PROGRESS, monday).as("progress_before");
        var statusBefore = before(CHECK_IN.STATUS, monday).as("status_before");
        return new Movements(db.select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.OWNER_ID, KEY_RESULT.STATUS)
                .select(KEY_RESULT.PROGRESS, OBJECTIVE.ID, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID)
                .select(OBJECTIVE.RESTRICTED, before, statusBefore)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.CHECKED_IN_ON.ge(monday))
                .and(KEY_RESULT.PROGRESS.isNotNull())
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .fetch(row -> movement(row, row.get(before), row.get(statusBefore))));
    }

    private static Movement movement(Record row, @Nullable Double before, @Nullable String statusBefore) {
        return new Movement(
                row.get(KEY_RESULT.ID),
                row.get(KEY_RESULT.TITLE),
                row.get(OBJECTIVE.ID),
                row.get(KEY_RESULT.OWNER_ID),
                row.get(OBJECTIVE.OWNER_ID),
                row.get(OBJECTIVE.TEAM_ID),
                !row.get(OBJECTIVE.RESTRICTED),
                before,
                row.get(KEY_RESULT.PROGRESS),
                statusBefore,
                row.get(KEY_RESULT.STATUS));
    }

    private static <T> Field<T> before(TableField<CheckInRecord, T> what, LocalDate monday) {
        return field(select(what)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .and(CHECK_IN.DAY.lt(monday))
                .orderBy(CHECK_IN.DAY.desc(), CHECK_IN.ORIGINAL_ID.desc(), CHECK_IN.ID.desc())
                .limit(1));
    }

    Map<UUID, Set<UUID>> teamsOf(UUID workspace, Collection<UUID> persons) {
        return db.select(TEAM_MEMBER.PERSON_ID, TEAM_MEMBER.TEAM_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(workspace))
                .and(TEAM_MEMBER.PERSON_ID.in(persons))
                .collect(groupingBy(Record2::value1, mapping(Record2::value2, toSet())));
    }

    /** What they follow and what they stopped to follow; what one owns is one's own without a word. */
    Map<UUID, Attention> attentionOf(UUID workspace, Collection<UUID> persons) {
        return db.select(FOLLOW.PERSON_ID, FOLLOW.SUBJECT_ID, FOLLOW.WORD)
                .from(FOLLOW)
                .where(FOLLOW.WORKSPACE_ID.eq(workspace))
                .and(FOLLOW.PERSON_ID.in(persons))
                .collect(groupingBy(
                        Record3::value1,
                        collectingAndThen(
                                toMap(Record3::value2, row -> !row.value3().equals("STOPPED")), Attention::new)));
    }

    /** Signals people were told of since then, by who answers for their KPI. */
    Map<UUID, List<Letter.Line>> signals(UUID workspace, Collection<UUID> persons, Instant since) {
        return db.select(KPI.OWNER_ID, KPI.ID, KPI.NAME, SIGNAL.KIND, SIGNAL.WAY)
                .from(SIGNAL)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                .and(KPI.ID.eq(SIGNAL.KPI_ID))
                .where(SIGNAL.WORKSPACE_ID.eq(workspace))
                .and(SIGNAL.RAISED_AT.ge(since))
                .and(SIGNAL.ANNOUNCED.eq(true))
                .and(KPI.OWNER_ID.in(persons))
                .and(KPI.ARCHIVED_AT.isNull())
                .orderBy(SIGNAL.P, SIGNAL.ID)
                .collect(groupingBy(Record5::value1, mapping(MovementQuery::signal, toList())));
    }

    private static Letter.Line signal(Record5<UUID, UUID, String, String, String> row) {
        var way = row.value5() == null ? "" : row.value5();
        return Letter.Line.of(
                Reason.MOVED,
                "signal." + row.value4().toLowerCase(Locale.ROOT),
                new Fact.Subject("kpi", row.value2()),
                row.value2(),
                row.value3(),
                Map.of("way", way));
    }
}
