package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.CYCLE_RETROSPECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_RETROSPECTIVE;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;

/** Who never wrote one has none; an empty one stays, so that no version comes twice. */
@Repository
class RetrospectiveStore {
    private final DSLContext db;

    RetrospectiveStore(DSLContext db) {
        this.db = db;
    }

    Retrospective of(Actor actor, Objective.Id id) {
        return of(actor, Subject.of(id));
    }

    Retrospective of(Actor actor, Cycle.Id id) {
        return of(actor, Subject.of(id));
    }

    /** Whether it was still at the version before. */
    boolean save(Actor actor, Objective.Id id, Retrospective said, Instant at) {
        return save(actor, Subject.of(id), said, at);
    }

    /** Whether it was still at the version before. */
    boolean save(Actor actor, Cycle.Id id, Retrospective said, Instant at) {
        return save(actor, Subject.of(id), said, at);
    }

    /** What was looked back at. The two tables differ in nothing but its column. */
    private static final class Subject {
        private final Table<?> table;
        private final Field<UUID> column;
        private final UUID id;

        private Subject(Table<?> table, Field<UUID> column, UUID id) {
            this.table = table;
            this.column = column;
            this.id = id;
        }

        static Subject of(Objective.Id id) {
            return new Subject(OBJECTIVE_RETROSPECTIVE, OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID, id.value());
        }

        static Subject of(Cycle.Id id) {
            return new Subject(CYCLE_RETROSPECTIVE, CYCLE_RETROSPECTIVE.CYCLE_ID, id.value());
        }

        /** The column of the same name here. */
        <T> Field<T> in(Field<T> ofObjectives) {
            return Objects.requireNonNull(table.field(ofObjectives));
        }

        Condition isOf(Actor actor) {
            return in(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID)
                    .eq(actor.workspace())
                    .and(column.eq(id));
        }

        Map<Field<?>, Object> written(Actor actor, Retrospective said, Instant at) {
            return Map.of(
                    in(OBJECTIVE_RETROSPECTIVE.WENT_WELL), said.wentWell(),
                    in(OBJECTIVE_RETROSPECTIVE.WENT_BADLY), said.wentBadly(),
                    in(OBJECTIVE_RETROSPECTIVE.LEARNED), said.learned(),
                    in(OBJECTIVE_RETROSPECTIVE.WRITTEN_BY), actor.person(),
                    in(OBJECTIVE_RETROSPECTIVE.WRITTEN_AT), at,
                    in(OBJECTIVE_RETROSPECTIVE.VERSION), said.version());
        }
    }

    private Retrospective of(Actor actor, Subject subject) {
        return db.selectFrom(subject.table)
                .where(subject.isOf(actor))
                .fetchOptional(row -> new Retrospective(
                        row.get(subject.in(OBJECTIVE_RETROSPECTIVE.WENT_WELL)),
                        row.get(subject.in(OBJECTIVE_RETROSPECTIVE.WENT_BADLY)),
                        row.get(subject.in(OBJECTIVE_RETROSPECTIVE.LEARNED)),
                        row.get(subject.in(OBJECTIVE_RETROSPECTIVE.VERSION))))
                .orElse(Retrospective.NONE);
    }

    private boolean save(Actor actor, Subject subject, Retrospective said, Instant at) {
        var written = subject.written(actor, said, at);
        if (said.version() == 1) {
            return db.insertInto(subject.table)
                            .set(subject.in(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID), actor.workspace())
                            .set(subject.column, subject.id)
                            .set(written)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return db.update(subject.table)
                        .set(written)
                        .where(subject.isOf(actor))
                        .and(subject.in(OBJECTIVE_RETROSPECTIVE.VERSION).eq(said.version() - 1))
                        .execute()
                == 1;
    }
}
