package org.waymark.web;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.people.schema.tables.Membership;
import org.waymark.platform.Actor;

/** In which other workspaces of a person a thing is, and whether the person may see it there. */
@Repository
class ElsewhereQuery {
    private final DSLContext db;

    ElsewhereQuery(DSLContext db) {
        this.db = db;
    }

    /** What has a page of its own, named as in its address. */
    enum Kind {
        OBJECTIVES(OBJECTIVE, OBJECTIVE.WORKSPACE_ID, OBJECTIVE.ID),
        KEY_RESULTS(KEY_RESULT, KEY_RESULT.WORKSPACE_ID, KEY_RESULT.ID),
        KPIS(KPI, KPI.WORKSPACE_ID, KPI.ID),
        INITIATIVES(INITIATIVE, INITIATIVE.WORKSPACE_ID, INITIATIVE.ID),
        TEAMS(TEAM, TEAM.WORKSPACE_ID, TEAM.ID),
        PEOPLE(MEMBERSHIP, MEMBERSHIP.WORKSPACE_ID, MEMBERSHIP.PERSON_ID);

        private final Table<?> table;
        private final Field<UUID> workspace;
        private final Field<UUID> id;

        Kind(Table<?> table, Field<UUID> workspace, Field<UUID> id) {
            this.table = table;
            this.workspace = workspace;
            this.id = id;
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** For the member, in whichever workspace it is one. */
        private Condition isReadableBy(Membership member) {
            return switch (this) {
                case OBJECTIVES -> ReadableObjectives.byEach(member, OBJECTIVE);
                case KEY_RESULTS ->
                    exists(selectOne()
                            .from(OBJECTIVE)
                            .where(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                            .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                            .and(ReadableObjectives.byEach(member, OBJECTIVE)));
                case KPIS ->
                    Visibility.covers(member.PERSON_ID, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
                case INITIATIVES -> ReadableInitiatives.byEach(member, INITIATIVE);
                case TEAMS, PEOPLE -> noCondition();
            };
        }
    }

    @Transactional(readOnly = true)
    Optional<Elsewhere.Home> home(Actor actor, Kind kind, UUID id) {
        var mine = MEMBERSHIP.as("mine");
        return db.select(WORKSPACE.ID, WORKSPACE.NAME)
                .from(kind.table)
                .join(mine)
                .on(mine.WORKSPACE_ID.eq(kind.workspace), mine.PERSON_ID.eq(actor.person()), mine.LEFT_AT.isNull())
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(kind.workspace))
                .where(kind.id.eq(id), kind.workspace.ne(actor.workspace()), kind.isReadableBy(mine))
                .orderBy(WORKSPACE.NAME, WORKSPACE.ID)
                .limit(1)
                .fetchOptional(mapping(Elsewhere.Home::new));
    }
}
