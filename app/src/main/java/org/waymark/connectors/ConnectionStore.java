package org.waymark.connectors;

import static org.waymark.connectors.schema.Tables.CONNECTION;
import static org.waymark.connectors.schema.Tables.CONNECTION_SECRET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.connectors.schema.tables.records.ConnectionRecord;
import org.waymark.platform.Json;

/** Connections and their sealed secrets. */
@Repository
class ConnectionStore {
    private final DSLContext db;
    private final Json json;

    ConnectionStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    List<Connection> of(UUID workspace) {
        return read(workspace, CONNECTION.REMOVED_AT.isNull());
    }

    Optional<Connection> find(UUID workspace, Connection.Id id) {
        return read(workspace, CONNECTION.ID.eq(id.value()).and(CONNECTION.REMOVED_AT.isNull())).stream()
                .findFirst();
    }

    /** Also one that was removed and is not gone yet. */
    Optional<Connection> findKept(UUID workspace, Connection.Id id) {
        return read(workspace, CONNECTION.ID.eq(id.value())).stream().findFirst();
    }

    List<Connection> removed(UUID workspace) {
        return read(workspace, CONNECTION.REMOVED_AT.isNotNull());
    }

    /** Those that were removed before, of all workspaces: each with its workspace. */
    Map<Connection.Id, UUID> removedBefore(Instant moment) {
        return db.select(CONNECTION.ID, CONNECTION.WORKSPACE_ID)
                .from(CONNECTION)
                .where(CONNECTION.REMOVED_AT.lt(moment))
                .fetchMap(row -> new Connection.Id(row.value1()), row -> row.value2());
    }

    /** Those whose time has come. */
    List<Connection> due(UUID workspace, Instant now) {
        return read(workspace, CONNECTION.NEXT_RUN_AT.le(now).and(CONNECTION.REMOVED_AT.isNull()));
    }

    void add(UUID workspace, Connection connection, Instant now) {
        var row = row(connection);
        row.setWorkspaceId(workspace);
        row.setId(connection.id().value());
        row.setCreatedBy(connection.owner());
        row.setCreatedAt(now);
        db.insertInto(CONNECTION).set(row).execute();
    }

    /** Whether nobody had changed it since the version before. */
    boolean save(UUID workspace, Connection connection) {
        return db.update(CONNECTION)
                        .set(row(connection))
                        .where(is(workspace, connection.id()))
                        .and(CONNECTION.VERSION.eq(connection.version() - 1))
                        .execute()
                == 1;
    }

    void pause(UUID workspace, Connection.Id id, @Nullable UUID by, @Nullable Instant at, @Nullable Instant nextRunAt) {
        db.update(CONNECTION)
                .set(CONNECTION.PAUSED_BY, by)
                .set(CONNECTION.PAUSED_AT, at)
                .set(CONNECTION.NEXT_RUN_AT, nextRunAt)
                .where(is(workspace, id))
                .execute();
    }

    /** Whether it was still due then: of two that look at the same moment, one is told so. */
    boolean schedule(UUID workspace, Connection.Id id, Instant wasDueAt, @Nullable Instant nextRunAt) {
        return db.update(CONNECTION)
                        .set(CONNECTION.NEXT_RUN_AT, nextRunAt)
                        .where(is(workspace, id))
                        .and(CONNECTION.NEXT_RUN_AT.eq(wasDueAt))
                        .execute()
                == 1;
    }

    /** What a run or a trial found: the columns, and how far the values go. */
    void note(UUID workspace, Connection.Id id, List<String> columns, @Nullable LocalDate watermark) {
        var row = new ConnectionRecord();
        if (!columns.isEmpty()) row.setColumns(json.write(columns));
        if (watermark != null) row.setWatermark(watermark);
        if (row.modified())
            db.update(CONNECTION).set(row).where(is(workspace, id)).execute();
    }

    /** It is kept for a while, and does not run. */
    void remove(UUID workspace, Connection.Id id, UUID by, Instant at) {
        db.update(CONNECTION)
                .set(CONNECTION.REMOVED_BY, by)
                .set(CONNECTION.REMOVED_AT, at)
                .setNull(CONNECTION.NEXT_RUN_AT)
                .where(is(workspace, id))
                .execute();
    }

    void restore(UUID workspace, Connection.Id id, @Nullable Instant nextRunAt) {
        db.update(CONNECTION)
                .setNull(CONNECTION.REMOVED_BY)
                .setNull(CONNECTION.REMOVED_AT)
                .set(CONNECTION.NEXT_RUN_AT, nextRunAt)
                .where(is(workspace, id))
                .execute();
    }

    /** With its secrets; its runs and files go before. */
    void wipe(UUID workspace, Connection.Id id) {
        db.deleteFrom(CONNECTION_SECRET)
                .where(CONNECTION_SECRET.WORKSPACE_ID.eq(workspace))
                .and(CONNECTION_SECRET.CONNECTION_ID.eq(id.value()))
                .execute();
        db.deleteFrom(CONNECTION).where(is(workspace, id)).execute();
    }

    /** By name, as they were sealed. */
    Map<String, String> secrets(UUID workspace, Connection.Id id) {
        return db.select(CONNECTION_SECRET.NAME, CONNECTION_SECRET.SEALED)
                .from(CONNECTION_SECRET)
                .where(CONNECTION_SECRET.WORKSPACE_ID.eq(workspace))
                .and(CONNECTION_SECRET.CONNECTION_ID.eq(id.value()))
                .fetchMap(CONNECTION_SECRET.NAME, CONNECTION_SECRET.SEALED);
    }

    void keepSecret(UUID workspace, Connection.Id id, String name, String sealed) {
        forgetSecrets(workspace, id, List.of(name));
        db.insertInto(CONNECTION_SECRET)
                .set(CONNECTION_SECRET.WORKSPACE_ID, workspace)
                .set(CONNECTION_SECRET.CONNECTION_ID, id.value())
                .set(CONNECTION_SECRET.NAME, name)
                .set(CONNECTION_SECRET.SEALED, sealed)
                .execute();
    }

    void forgetSecrets(UUID workspace, Connection.Id id, Collection<String> names) {
        db.deleteFrom(CONNECTION_SECRET)
                .where(CONNECTION_SECRET.WORKSPACE_ID.eq(workspace))
                .and(CONNECTION_SECRET.CONNECTION_ID.eq(id.value()))
                .and(CONNECTION_SECRET.NAME.in(names))
                .execute();
    }

    private List<Connection> read(UUID workspace, Condition which) {
        var rows = db.selectFrom(CONNECTION)
                .where(CONNECTION.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(CONNECTION.NAME, CONNECTION.ID)
                .fetch();
        if (rows.isEmpty()) return List.of();
        var secrets = new HashMap<UUID, Set<String>>();
        db.select(CONNECTION_SECRET.CONNECTION_ID, CONNECTION_SECRET.NAME)
                .from(CONNECTION_SECRET)
                .where(CONNECTION_SECRET.WORKSPACE_ID.eq(workspace))
                .and(CONNECTION_SECRET.CONNECTION_ID.in(rows.getValues(CONNECTION.ID)))
                .forEach(row -> secrets.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(row.value2()));
        return rows.map(row -> connection(row, secrets.getOrDefault(row.getId(), Set.of())));
    }

    private ConnectionRecord row(Connection connection) {
        var row = new ConnectionRecord();
        row.setName(connection.name());
        row.setOwnerId(connection.owner());
        row.setKind(connection.kind().name());
        row.setSettings(json.write(connection.settings()));
        row.setMapping(connection.mapping() == null ? null : json.write(MappingWish.of(connection.mapping())));
        row.setColumns(json.write(connection.columns()));
        row.setSchedule(connection.schedule().text());
        row.setLookBackDays((long) connection.lookBack());
        row.setLeavesOut(connection.leavesOut());
        row.setWatermark(connection.watermark());
        row.setNextRunAt(connection.nextRunAt());
        row.setVersion(connection.version());
        return row;
    }

    @SuppressWarnings("unchecked")
    private Connection connection(ConnectionRecord row, Set<String> secrets) {
        return new Connection(
                new Connection.Id(row.getId()),
                row.getName(),
                row.getOwnerId(),
                Kind.valueOf(row.getKind()),
                (Map<String, String>) json.read(row.getSettings(), Map.class),
                secrets,
                row.getMapping() == null
                        ? null
                        : json.read(row.getMapping(), MappingWish.class).read(),
                (List<String>) json.read(row.getColumns(), List.class),
                Schedule.parse(row.getSchedule()),
                row.getLookBackDays().intValue(),
                row.getLeavesOut(),
                row.getWatermark(),
                row.getNextRunAt(),
                row.getPausedAt(),
                row.getVersion());
    }

    private static Condition is(UUID workspace, Connection.Id id) {
        return CONNECTION.WORKSPACE_ID.eq(workspace).and(CONNECTION.ID.eq(id.value()));
    }
}
