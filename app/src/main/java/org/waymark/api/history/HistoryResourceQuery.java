package org.waymark.api.history;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.platform.schema.Tables.FACT;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.schema.tables.records.FactRecord;

/** What happened to what the actor may see, newest first. */
@Repository
class HistoryResourceQuery {
    private final DSLContext db;
    private final Json json;

    HistoryResourceQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Listing<FactShown> list(Actor actor, FactFilter filter, Paging paging) {
        var last = paging.after();
        var rows = db.selectFrom(FACT)
                .where(FACT.WORKSPACE_ID.eq(actor.workspace()), readable(actor), confidential(actor))
                .and(is(FACT.ABOUT_ID, filter.about()))
                .and(is(FACT.SUBJECT_ID, filter.subject()))
                .and(is(FACT.PERSON_ID, filter.person()))
                .and(filter.kind() == null ? noCondition() : FACT.KIND.eq(filter.kind()))
                .and(last == null ? noCondition() : FACT.ID.lt(last.id()))
                .orderBy(FACT.ID.desc())
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> new Cursor("", row.getId()), this::shown);
    }

    private static Condition readable(Actor actor) {
        var objective = exists(selectOne()
                .from(OBJECTIVE)
                .where(OBJECTIVE.ID.eq(FACT.ABOUT_ID))
                .and(ReadableObjectives.by(actor, OBJECTIVE)));
        var kpi = exists(selectOne()
                .from(KPI)
                .where(KPI.ID.eq(FACT.ABOUT_ID))
                .and(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)));
        var initiative = exists(selectOne()
                .from(INITIATIVE)
                .where(INITIATIVE.ID.eq(FACT.ABOUT_ID))
                .and(ReadableInitiatives.by(actor, INITIATIVE)));
        return FACT.ABOUT_ID.isNull().or(objective).or(kpi).or(initiative);
    }

    /** Who was invited, and which tokens and links were made, is for admins and for whoever did it. */
    private static Condition confidential(Actor actor) {
        if (actor.isAdmin()) return noCondition();
        return FACT.SUBJECT_KIND
                .notIn("token", "invitation")
                .and(FACT.KIND.ne("person.reset-link-made"))
                .or(FACT.PERSON_ID.eq(actor.person()));
    }

    private static Condition is(Field<UUID> field, @Nullable UUID wanted) {
        return wanted == null ? noCondition() : field.eq(wanted);
    }

    @SuppressWarnings("unchecked") // what was written as an object is one
    private FactShown shown(FactRecord row) {
        return new FactShown(
                row.getId(),
                row.getHappenedAt(),
                row.getPersonId(),
                row.getKind(),
                row.getSubjectKind(),
                row.getSubjectId(),
                row.getAboutId(),
                json.read(row.getData(), Map.class));
    }
}
