package org.waymark.web.live;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.API_TOKEN;
import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.CALENDAR_ADDRESS;
import static org.waymark.people.schema.Tables.INVITATION;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.News;

/** Whose pages may hear of an objective or KPI, and in which lists it stands. */
@Repository
class LiveQuery {
    /** The name that the KPI board waits for. */
    private static final String BOARD = "kpis";

    /** What is said about a thing changes no list that it stands in. */
    private static final Set<String> TALK = Set.of("talk", "help");

    /** The name that lists of initiatives wait for. */
    private static final String WORK = "initiatives";

    private final DSLContext db;

    LiveQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    LiveReach reachOf(News news) {
        var about = news.about();
        if (about == null) return ofWorkspace(news);
        var reach = objective(news, about)
                .or(() -> kpi(news, about))
                .or(() -> initiative(news, about))
                .orElse(LiveReach.NOBODY);
        return TALK.contains(news.subject().kind()) ? reach.alone() : reach;
    }

    /** A kind that is not named here is nobody's news. */
    private LiveReach ofWorkspace(News news) {
        var subject = news.subject();
        return switch (subject.kind()) {
            case "workspace", "cycle", "person", "team", "review", "template" ->
                LiveReach.everybody(subject.kind() + "s");
            case "inbox", "export" -> LiveReach.only(subject.id());
            case "token" -> LiveReach.adminsAnd(holderOf(news));
            case "invitation" -> LiveReach.adminsAnd(inviterOf(news));
            case "calendar-address" -> LiveReach.adminsAnd(readerOf(news));
            case "backup", "connection", "channel", "import", "analysis" -> LiveReach.adminsAnd(Set.of());
            default -> LiveReach.NOBODY;
        };
    }

    private Set<UUID> holderOf(News news) {
        return db.select(API_TOKEN.PERSON_ID)
                .from(API_TOKEN)
                .where(API_TOKEN.WORKSPACE_ID.eq(news.workspace()))
                .and(API_TOKEN.ID.eq(news.subject().id()))
                .fetchSet(API_TOKEN.PERSON_ID);
    }

    private Set<UUID> inviterOf(News news) {
        return db.select(INVITATION.INVITED_BY)
                .from(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(news.workspace()))
                .and(INVITATION.ID.eq(news.subject().id()))
                .fetchSet(INVITATION.INVITED_BY);
    }

    private Set<UUID> readerOf(News news) {
        return db.select(CALENDAR_ADDRESS.PERSON_ID)
                .from(CALENDAR_ADDRESS)
                .where(CALENDAR_ADDRESS.WORKSPACE_ID.eq(news.workspace()))
                .and(CALENDAR_ADDRESS.ID.eq(news.subject().id()))
                .fetchSet(CALENDAR_ADDRESS.PERSON_ID);
    }

    private Optional<LiveReach> objective(News news, UUID id) {
        var reporter = reporter(news);
        return db.select(OBJECTIVE.RESTRICTED, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID, OBJECTIVE.CYCLE_ID)
                .select(OBJECTIVE.PUBLISHED_AT, OBJECTIVE.CREATED_BY, reporter)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(news.workspace()), OBJECTIVE.ID.eq(id))
                .fetchOptional(row -> {
                    var names = new LinkedHashSet<>(List.of("objective:" + id));
                    add(names, "cycle:", row.get(OBJECTIVE.CYCLE_ID));
                    add(names, "team:", row.get(OBJECTIVE.TEAM_ID));
                    add(names, "person:", row.get(OBJECTIVE.OWNER_ID));
                    add(names, "person:", row.get(reporter));
                    var open = !row.get(OBJECTIVE.RESTRICTED);
                    return new LiveReach(
                            open ? null : audience(news.workspace(), id, row.get(OBJECTIVE.OWNER_ID)),
                            row.get(OBJECTIVE.PUBLISHED_AT) == null ? drafters(row) : null,
                            names);
                });
    }

    /** The owner of the key result that the news are of. */
    private static Field<UUID> reporter(News news) {
        return field(select(KEY_RESULT.OWNER_ID)
                        .from(KEY_RESULT)
                        .where(KEY_RESULT.WORKSPACE_ID.eq(news.workspace()))
                        .and(KEY_RESULT.ID.eq(news.subject().id())))
                .as("reporter");
    }

    private Optional<LiveReach> kpi(News news, UUID id) {
        return db.select(KPI.RESTRICTED, KPI.OWNER_ID, KPI.MEASURER_ID, KPI.TEAM_ID)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(news.workspace()), KPI.ID.eq(id))
                .fetchOptional(row -> {
                    var names = new LinkedHashSet<>(List.of("kpi:" + id, BOARD));
                    add(names, "team:", row.get(KPI.TEAM_ID));
                    add(names, "person:", row.get(KPI.OWNER_ID));
                    add(names, "person:", row.get(KPI.MEASURER_ID));
                    var open = !row.get(KPI.RESTRICTED);
                    return new LiveReach(
                            open ? null : audience(news.workspace(), id, row.get(KPI.OWNER_ID)), null, names);
                });
    }

    /** The objectives that it serves show it too, so whoever reads one of them hears of it. */
    private Optional<LiveReach> initiative(News news, UUID id) {
        var objectives = db.selectDistinct(KEY_RESULT.OBJECTIVE_ID)
                .from(INITIATIVE_KEY_RESULT)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
                .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(news.workspace()))
                .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(id))
                .fetch(KEY_RESULT.OBJECTIVE_ID);
        return db.select(INITIATIVE.OWNER_ID, INITIATIVE.TEAM_ID, INITIATIVE.CYCLE_ID)
                .from(INITIATIVE)
                .where(INITIATIVE.WORKSPACE_ID.eq(news.workspace()), INITIATIVE.ID.eq(id))
                .fetchOptional(row -> {
                    var names = new LinkedHashSet<>(List.of("initiative:" + id, WORK));
                    add(names, "cycle:", row.get(INITIATIVE.CYCLE_ID));
                    add(names, "team:", row.get(INITIATIVE.TEAM_ID));
                    add(names, "person:", row.get(INITIATIVE.OWNER_ID));
                    doers(news, id).forEach(person -> add(names, "person:", person));
                    var reached = objectives.stream()
                            .flatMap(one -> objective(news, one).stream().map(reach -> reach.named("objective:" + one)))
                            .toList();
                    return LiveReach.anyOf(reached, names);
                });
    }

    /** Whoever has a task of it, done or not: that somebody ticked it is news as well. */
    private Set<UUID> doers(News news, UUID initiative) {
        return db.selectDistinct(TASK.ASSIGNEE_ID)
                .from(TASK)
                .where(TASK.WORKSPACE_ID.eq(news.workspace()), TASK.INITIATIVE_ID.eq(initiative))
                .and(TASK.ASSIGNEE_ID.isNotNull())
                .fetchSet(TASK.ASSIGNEE_ID);
    }

    private static void add(Set<String> names, String kind, @Nullable UUID id) {
        if (id != null) names.add(kind + id);
    }

    private Set<UUID> audience(UUID workspace, UUID subject, UUID owner) {
        var parties = new HashSet<UUID>(db.select(AUDIENCE.PARTY_ID)
                .from(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(workspace), AUDIENCE.SUBJECT_ID.eq(subject))
                .fetch(AUDIENCE.PARTY_ID));
        parties.add(owner);
        return parties;
    }

    private static Set<UUID> drafters(Record row) {
        return ReadableObjectives.drafters(
                row.get(OBJECTIVE.OWNER_ID), row.get(OBJECTIVE.CREATED_BY), row.get(OBJECTIVE.TEAM_ID));
    }
}
