package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NEWS_CHANNEL;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.notifications.schema.tables.records.NewsChannelRecord;
import org.waymark.objectives.Held;

@Repository
class ChannelStore {
    private final DSLContext db;

    ChannelStore(DSLContext db) {
        this.db = db;
    }

    List<Channel> of(UUID workspace) {
        return db.selectFrom(NEWS_CHANNEL)
                .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace), NEWS_CHANNEL.REMOVED_AT.isNull())
                .orderBy(NEWS_CHANNEL.NAME, NEWS_CHANNEL.ID)
                .fetch(ChannelStore::channel);
    }

    Optional<Channel> find(UUID workspace, Channel.Id id) {
        return db.selectFrom(NEWS_CHANNEL)
                .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace))
                .and(NEWS_CHANNEL.ID.eq(id.value()))
                .and(NEWS_CHANNEL.REMOVED_AT.isNull())
                .fetchOptional(ChannelStore::channel);
    }

    void add(UUID workspace, Channel channel, UUID by, Instant now) {
        db.insertInto(NEWS_CHANNEL)
                .set(NEWS_CHANNEL.WORKSPACE_ID, workspace)
                .set(NEWS_CHANNEL.ID, channel.id().value())
                .set(NEWS_CHANNEL.TEAM_ID, channel.team())
                .set(NEWS_CHANNEL.SERVICE, channel.service().name())
                .set(NEWS_CHANNEL.NAME, channel.name())
                .set(NEWS_CHANNEL.ADDRESS, channel.address().toString())
                .set(NEWS_CHANNEL.SIGNALS, channel.hears().signals())
                .set(NEWS_CHANNEL.CYCLES, channel.hears().cycles())
                .set(NEWS_CHANNEL.DIGEST, channel.hears().digest())
                .set(NEWS_CHANNEL.CREATED_BY, by)
                .set(NEWS_CHANNEL.CREATED_AT, now)
                .execute();
    }

    /** Whoever edits it too waits, and finds the version that came of it. */
    Optional<Channel> lock(UUID workspace, Channel.Id id) {
        var row = db.selectFrom(NEWS_CHANNEL)
                .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace))
                .and(NEWS_CHANNEL.ID.eq(id.value()))
                .and(NEWS_CHANNEL.REMOVED_AT.isNull());
        return Held.rows(db, row, NEWS_CHANNEL).fetchOptional(ChannelStore::channel);
    }

    void save(UUID workspace, Channel channel) {
        db.update(NEWS_CHANNEL)
                .set(NEWS_CHANNEL.TEAM_ID, channel.team())
                .set(NEWS_CHANNEL.SERVICE, channel.service().name())
                .set(NEWS_CHANNEL.NAME, channel.name())
                .set(NEWS_CHANNEL.ADDRESS, channel.address().toString())
                .set(NEWS_CHANNEL.SIGNALS, channel.hears().signals())
                .set(NEWS_CHANNEL.CYCLES, channel.hears().cycles())
                .set(NEWS_CHANNEL.DIGEST, channel.hears().digest())
                .set(NEWS_CHANNEL.VERSION, channel.version())
                .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace))
                .and(NEWS_CHANNEL.ID.eq(channel.id().value()))
                .execute();
    }

    void remove(UUID workspace, Channel.Id id, UUID by, Instant at) {
        db.update(NEWS_CHANNEL)
                .set(NEWS_CHANNEL.REMOVED_BY, by)
                .set(NEWS_CHANNEL.REMOVED_AT, at)
                .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace))
                .and(NEWS_CHANNEL.ID.eq(id.value()))
                .execute();
    }

    boolean restore(UUID workspace, Channel.Id id, Instant since) {
        return db.update(NEWS_CHANNEL)
                        .setNull(NEWS_CHANNEL.REMOVED_BY)
                        .setNull(NEWS_CHANNEL.REMOVED_AT)
                        .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace))
                        .and(NEWS_CHANNEL.ID.eq(id.value()))
                        .and(NEWS_CHANNEL.REMOVED_AT.ge(since))
                        .execute()
                == 1;
    }

    void forgetRemovedBefore(Instant moment) {
        db.deleteFrom(NEWS_CHANNEL).where(NEWS_CHANNEL.REMOVED_AT.lt(moment)).execute();
    }

    void delivered(UUID workspace, Channel.Id id, Instant at) {
        note(workspace, id, at, null, null);
    }

    void failed(UUID workspace, Channel.Id id, Instant at, String why) {
        note(workspace, id, null, at, why);
    }

    private void note(
            UUID workspace,
            Channel.Id id,
            @Nullable Instant delivered,
            @Nullable Instant failed,
            @Nullable String why) {
        var row = new NewsChannelRecord();
        if (delivered != null) row.setDeliveredAt(delivered);
        if (failed != null) row.setFailedAt(failed);
        row.setFailure(why);
        db.update(NEWS_CHANNEL)
                .set(row)
                .where(NEWS_CHANNEL.WORKSPACE_ID.eq(workspace))
                .and(NEWS_CHANNEL.ID.eq(id.value()))
                .execute();
    }

    private static Channel channel(NewsChannelRecord row) {
        return new Channel(
                new Channel.Id(row.getId()),
                row.getTeamId(),
                Channel.Service.valueOf(row.getService()),
                row.getName(),
                URI.create(row.getAddress()),
                new Channel.Hears(row.getSignals(), row.getCycles(), row.getDigest()),
                row.getDeliveredAt(),
                row.getFailedAt(),
                row.getFailure(),
                row.getVersion());
    }
}
