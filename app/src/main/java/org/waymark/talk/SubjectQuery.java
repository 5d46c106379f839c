package org.waymark.talk;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.measure.Cadence;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.talk.Place.Rung;
import org.waymark.talk.Subject.Kind;

/** Where subjects stand: the one place that knows what each kind of them hangs on. */
@Repository
class SubjectQuery {
    private static final Field<Boolean> OPEN = field(notExists(selectOne()
                    .from(CYCLE_CLOSURE)
                    .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))))
            .as("open");

    private final DSLContext db;

    SubjectQuery(DSLContext db) {
        this.db = db;
    }

    /** For whom it is not visible, it is not there. */
    Place open(Actor actor, Subject subject) {
        return look(actor, subject)
                .orElseThrow(() -> new Refused.Missing(subject.kind().word()));
    }

    Optional<Place> look(Actor actor, Subject subject) {
        var kpis = Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
        var initiatives = ReadableInitiatives.by(actor, INITIATIVE);
        return find(subject, ReadableObjectives.by(actor, OBJECTIVE), kpis, initiatives);
    }

    /** Whoever may see it: for what the program itself works out. */
    Optional<Place> find(UUID workspace, Subject subject) {
        return find(
                subject,
                OBJECTIVE.WORKSPACE_ID.eq(workspace),
                KPI.WORKSPACE_ID.eq(workspace),
                INITIATIVE.WORKSPACE_ID.eq(workspace));
    }

    private Optional<Place> find(Subject subject, Condition objectives, Condition kpis, Condition initiatives) {
        return switch (subject.kind()) {
            case OBJECTIVE -> objective(subject.id(), objectives);
            case KEY_RESULT -> keyResult(subject.id(), objectives);
            case CHECK_IN -> checkIn(subject.id(), objectives);
            case KPI -> kpi(subject, kpis);
            case INITIATIVE -> initiative(subject, initiatives);
        };
    }

    /** The last day of the period of a KPI that a day is in; nothing else has periods that can be talked about. */
    @Nullable
    LocalDate period(Actor actor, Place place, @Nullable LocalDate day) {
        if (day == null) return null;
        var cadence = db.select(KPI.CADENCE)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(actor.workspace()))
                .and(KPI.ID.eq(place.subject().id()));
        return cadence.fetchOptional(
                        row -> Cadence.valueOf(row.value1()).periodOf(day).end())
                .orElseThrow(() -> new Refused.Invalid("day", day, "no.talk.day"));
    }

    private Optional<Place> objective(UUID id, Condition which) {
        return db.select(OBJECTIVE.fields())
                .select(OPEN)
                .from(OBJECTIVE)
                .where(which)
                .and(OBJECTIVE.ID.eq(id))
                .fetchOptional(row -> place(row, row.get(OBJECTIVE.TITLE), List.of(), List.of(objectiveRung(row))));
    }

    private Optional<Place> keyResult(UUID id, Condition which) {
        return db.select(OBJECTIVE.fields())
                .select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.OWNER_ID, OPEN)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(which)
                .and(KEY_RESULT.ID.eq(id))
                .fetchOptional(row -> place(
                        row,
                        row.get(KEY_RESULT.TITLE),
                        List.of(keyResultHolder(row)),
                        List.of(keyResultRung(row), objectiveRung(row))));
    }

    private Optional<Place> checkIn(UUID id, Condition which) {
        return db.select(OBJECTIVE.fields())
                .select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.OWNER_ID, OPEN)
                .select(CHECK_IN.ORIGINAL_ID, CHECK_IN.RECORDED_BY)
                .from(CHECK_IN)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(CHECK_IN.KEY_RESULT_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(which)
                .and(CHECK_IN.ID.eq(id))
                .fetchOptional(row -> place(
                        row,
                        row.get(KEY_RESULT.TITLE),
                        List.of(keyResultHolder(row)),
                        List.of(checkInRung(row), keyResultRung(row), objectiveRung(row))));
    }

    private Optional<Place> kpi(Subject subject, Condition which) {
        return db.selectFrom(KPI)
                .where(which)
                .and(KPI.ID.eq(subject.id()))
                .fetchOptional(row -> new Place(
                        subject,
                        subject.id(),
                        row.getName(),
                        List.of(new Holder(Level.valueOf(row.getLevel()), row.getOwnerId(), row.getTeamId())),
                        List.of(new Rung(subject, Set.of(row.getOwnerId()))),
                        true));
    }

    private Optional<Place> initiative(Subject subject, Condition which) {
        return db.selectFrom(INITIATIVE)
                .where(which)
                .and(INITIATIVE.ID.eq(subject.id()))
                .fetchOptional(row -> new Place(
                        subject,
                        subject.id(),
                        row.getTitle(),
                        List.of(new Holder(
                                row.getTeamId() == null ? Level.INDIVIDUAL : Level.TEAM,
                                row.getOwnerId(),
                                row.getTeamId())),
                        List.of(new Rung(subject, Set.of(row.getOwnerId()))),
                        true));
    }

    /** @param nearer who holds it beside those who hold the objective */
    private static Place place(Record row, String title, List<Holder> nearer, List<Rung> rungs) {
        var holder = new Holder(
                Level.valueOf(row.get(OBJECTIVE.LEVEL)), row.get(OBJECTIVE.OWNER_ID), row.get(OBJECTIVE.TEAM_ID));
        return new Place(
                rungs.getFirst().subject(),
                row.get(OBJECTIVE.ID),
                title,
                Stream.concat(Stream.of(holder), nearer.stream()).toList(),
                rungs,
                row.get(OPEN));
    }

    private static Holder keyResultHolder(Record row) {
        return new Holder(Level.INDIVIDUAL, row.get(KEY_RESULT.OWNER_ID), null);
    }

    private static Rung objectiveRung(Record row) {
        return new Rung(new Subject(Kind.OBJECTIVE, row.get(OBJECTIVE.ID)), Set.of(row.get(OBJECTIVE.OWNER_ID)));
    }

    private static Rung keyResultRung(Record row) {
        return new Rung(new Subject(Kind.KEY_RESULT, row.get(KEY_RESULT.ID)), Set.of(row.get(KEY_RESULT.OWNER_ID)));
    }

    /** Who reported hears what is said about it. */
    private static Rung checkInRung(Record row) {
        return new Rung(
                new Subject(Kind.CHECK_IN, row.get(CHECK_IN.ORIGINAL_ID)), Set.of(row.get(CHECK_IN.RECORDED_BY)));
    }
}
