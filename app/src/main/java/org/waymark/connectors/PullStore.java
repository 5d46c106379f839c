package org.waymark.connectors;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.waymark.connectors.schema.Tables.PULL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.waymark.connectors.schema.tables.records.PullRecord;
import org.waymark.measure.Period;
import org.waymark.platform.Json;
import tools.jackson.databind.JsonNode;

/** The runs of connections. */
@Repository
class PullStore {
    /** Of each connection; older ones are forgotten. */
    static final int KEPT = 200;

    private final DSLContext db;
    private final Json json;

    PullStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** Whether it is there now: of a connection one is open at a time. */
    boolean add(UUID workspace, Pull pull) {
        return db.insertInto(PULL)
                        .set(PULL.WORKSPACE_ID, workspace)
                        .set(PULL.ID, pull.id().value())
                        .set(PULL.CONNECTION_ID, pull.connection().value())
                        .set(PULL.WHY, pull.why().name())
                        .set(PULL.ASKED_BY, pull.askedBy())
                        .set(PULL.FROM_DAY, pull.window().start())
                        .set(PULL.TO_DAY, pull.window().end())
                        .set(PULL.ASKED_AT, pull.askedAt())
                        .set(PULL.TRIES, 0L)
                        .set(PULL.TOOK_MILLIS, 0L)
                        .set(PULL.ROWS_READ, 0L)
                        .set(PULL.ADDED, 0L)
                        .set(PULL.RESTATED, 0L)
                        .set(PULL.UNCHANGED, 0L)
                        .set(PULL.REFUSED, 0L)
                        .set(PULL.REFUSALS, JSONB.jsonb("[]"))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Pull> find(UUID workspace, Pull.Id id) {
        return db.selectFrom(PULL).where(is(workspace, id)).fetchOptional(this::pull);
    }

    /** Newest first. */
    List<Pull> newest(UUID workspace, Connection.Id connection, int most) {
        return db.selectFrom(PULL)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .and(PULL.CONNECTION_ID.eq(connection.value()))
                .orderBy(PULL.ID.desc())
                .limit(most)
                .fetch(this::pull);
    }

    /** The newest of each connection. */
    List<Pull> last(UUID workspace) {
        var place = rowNumber()
                .over(partitionBy(PULL.CONNECTION_ID).orderBy(PULL.ID.desc()))
                .as("place");
        var ranked = db.select(PULL.ID, place)
                .from(PULL)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .asTable("ranked");
        return db.selectFrom(PULL)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .and(PULL.ID.in(select(field(name("ranked", "id"), UUID.class))
                        .from(ranked)
                        .where(field(name("ranked", "place"), Integer.class).eq(1))))
                .fetch(this::pull);
    }

    /** The one that waits to be tried again, if one does. */
    Optional<Pull.Id> waiting(UUID workspace, Connection.Id connection) {
        return db.select(PULL.ID)
                .from(PULL)
                .where(waits(workspace, connection))
                .fetchOptional(PULL.ID)
                .map(Pull.Id::new);
    }

    /** It is tried now; whether it still waited. */
    boolean hurry(UUID workspace, Pull.Id id) {
        return db.update(PULL)
                        .setNull(PULL.NEXT_TRY_AT)
                        .where(is(workspace, id))
                        .and(PULL.NEXT_TRY_AT.isNotNull())
                        .and(PULL.FINISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The one that waits to be tried again, if one does, is over. */
    void stopWaiting(UUID workspace, Connection.Id connection, UUID by, Instant now) {
        db.update(PULL)
                .set(PULL.STOPPED_BY, by)
                .setNull(PULL.NEXT_TRY_AT)
                .set(PULL.FINISHED_AT, now)
                .set(PULL.ENDED, Pull.Ended.STOPPED.name())
                .set(PULL.TROUBLE, json.write(new Trouble.Stopped().sentence()))
                .where(waits(workspace, connection))
                .execute();
    }

    /** One more try begins; whether it is still to be done. */
    boolean begin(UUID workspace, Pull.Id id) {
        return db.update(PULL)
                        .set(PULL.TRIES, PULL.TRIES.plus(1))
                        .setNull(PULL.NEXT_TRY_AT)
                        .where(is(workspace, id))
                        .and(PULL.FINISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** How a try came out; {@code nextTryAt} or {@code finishedAt} says how it goes on. Whether it was not over yet. */
    boolean end(UUID workspace, Pull pull) {
        var row = new PullRecord();
        row.setNextTryAt(pull.nextTryAt());
        row.setFinishedAt(pull.finishedAt());
        row.setEnded(pull.ended() == null ? null : pull.ended().name());
        row.setTookMillis(pull.took().toMillis());
        row.setRowsRead((long) pull.counts().rows());
        row.setAdded((long) pull.counts().added());
        row.setRestated((long) pull.counts().restated());
        row.setUnchanged((long) pull.counts().unchanged());
        row.setRefused((long) pull.counts().refused());
        row.setTrouble(pull.trouble() == null ? null : json.write(pull.trouble()));
        row.setRefusals(json.write(pull.refusals()));
        return db.update(PULL)
                        .set(row)
                        .where(is(workspace, pull.id()))
                        .and(PULL.FINISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Somebody wants it to end; whether it was not over yet. */
    boolean stop(UUID workspace, Pull.Id id, UUID by) {
        return db.update(PULL)
                        .set(PULL.STOPPED_BY, by)
                        .where(is(workspace, id))
                        .and(PULL.FINISHED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The one that is open, if one is, is to end. */
    void stopOpen(UUID workspace, Connection.Id connection, UUID by) {
        db.update(PULL)
                .set(PULL.STOPPED_BY, by)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .and(PULL.CONNECTION_ID.eq(connection.value()))
                .and(PULL.FINISHED_AT.isNull())
                .execute();
    }

    /** Also one that went with its connection. */
    boolean isStopped(UUID workspace, Pull.Id id) {
        return !db.fetchExists(PULL, is(workspace, id).and(PULL.STOPPED_BY.isNull()));
    }

    /** All but the newest. */
    void forget(UUID workspace, Connection.Id connection) {
        var oldestKept = db.select(PULL.ID)
                .from(PULL)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .and(PULL.CONNECTION_ID.eq(connection.value()))
                .orderBy(PULL.ID.desc())
                .limit(1)
                .offset(KEPT - 1)
                .fetchOne(PULL.ID);
        if (oldestKept == null) return;
        db.deleteFrom(PULL)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .and(PULL.CONNECTION_ID.eq(connection.value()))
                .and(PULL.ID.lt(oldestKept))
                .execute();
    }

    void removeAll(UUID workspace, Connection.Id connection) {
        db.deleteFrom(PULL)
                .where(PULL.WORKSPACE_ID.eq(workspace))
                .and(PULL.CONNECTION_ID.eq(connection.value()))
                .execute();
    }

    private Pull pull(PullRecord row) {
        return new Pull(
                new Pull.Id(row.getId()),
                new Connection.Id(row.getConnectionId()),
                Pull.Why.valueOf(row.getWhy()),
                row.getAskedBy(),
                new Period(row.getFromDay(), row.getToDay()),
                row.getAskedAt(),
                row.getTries().intValue(),
                row.getNextTryAt(),
                row.getStoppedBy(),
                row.getFinishedAt(),
                row.getEnded() == null ? null : Pull.Ended.valueOf(row.getEnded()),
                Duration.ofMillis(row.getTookMillis()),
                new Pull.Counts(
                        row.getRowsRead().intValue(),
                        row.getAdded().intValue(),
                        row.getRestated().intValue(),
                        row.getUnchanged().intValue(),
                        row.getRefused().intValue()),
                row.getTrouble() == null ? null : KeptSentence.read(json.read(row.getTrouble(), JsonNode.class)),
                KeptSentence.refusals(json.read(row.getRefusals(), JsonNode.class)));
    }

    private static Condition waits(UUID workspace, Connection.Id connection) {
        return PULL.WORKSPACE_ID
                .eq(workspace)
                .and(PULL.CONNECTION_ID.eq(connection.value()))
                .and(PULL.FINISHED_AT.isNull())
                .and(PULL.NEXT_TRY_AT.isNotNull());
    }

    private static Condition is(UUID workspace, Pull.Id id) {
        return PULL.WORKSPACE_ID.eq(workspace).and(PULL.ID.eq(id.value()));
    }
}
