package org.waymark.web.live;

import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.AUDIENCE;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose pages may hear of an objective or KPI. */
@Repository
class LiveQuery {
    private final DSLContext db;

    LiveQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    LiveReach reachOf(UUID workspace, @Nullable UUID about) {
        if (about == null) return LiveReach.EVERYBODY;
        return objective(workspace, about).or(() -> kpi(workspace, about)).orElse(LiveReach.NOBODY);
    }

    private Optional<LiveReach> objective(UUID workspace, UUID id) {
        return db.select(
                        OBJECTIVE.RESTRICTED,
                        OBJECTIVE.OWNER_ID,
                        OBJECTIVE.PUBLISHED_AT,
                        OBJECTIVE.CREATED_BY,
                        OBJECTIVE.TEAM_ID)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace), OBJECTIVE.ID.eq(id))
                .fetchOptional(row -> new LiveReach(
                        row.value1() ? audience(workspace, id, row.value2()) : null,
                        row.value3() == null ? drafters(row.value2(), row.value4(), row.value5()) : null,
                        List.of("objective:" + id)));
    }

    private Optional<LiveReach> kpi(UUID workspace, UUID id) {
        return db.select(KPI.RESTRICTED, KPI.OWNER_ID)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace), KPI.ID.eq(id))
                .fetchOptional(row -> new LiveReach(
                        row.value1() ? audience(workspace, id, row.value2()) : null, null, List.of("kpi:" + id)));
    }

    private Set<UUID> audience(UUID workspace, UUID subject, UUID owner) {
        var parties = new HashSet<UUID>(db.select(AUDIENCE.PARTY_ID)
                .from(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(workspace), AUDIENCE.SUBJECT_ID.eq(subject))
                .fetch(AUDIENCE.PARTY_ID));
        parties.add(owner);
        return parties;
    }

    private static Set<UUID> drafters(UUID owner, UUID creator, @Nullable UUID team) {
        return Stream.of(owner, creator, team).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
