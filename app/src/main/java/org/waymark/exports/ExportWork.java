package org.waymark.exports;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.people.Actors;
import org.waymark.platform.Fact;
import org.waymark.platform.News;
import org.waymark.transfer.Tally;
import org.waymark.transfer.Watcher;

/** Writes the file of an export, in pieces into the database, and forgets it after a day. */
@Component
public class ExportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 500;

    private final ExportStore store;
    private final Taking taking;
    private final Actors actors;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportWork(
            ExportStore store,
            Taking taking,
            Actors actors,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.taking = taking;
        this.actors = actors;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing when it is over already; begins anew what was begun. */
    public void make(UUID workspace, ExportRun.Id id) {
        var run = store.find(workspace, id).filter(one -> !one.isOver()).orElse(null);
        if (run == null) return;
        store.dropParts(workspace, id);
        try {
            store.finish(workspace, written(workspace, run));
        } catch (Watcher.Stopped stopped) {
            store.drop(workspace, id);
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("Export {} failed", id.value(), e);
            store.dropParts(workspace, id);
            store.finish(workspace, ended(run, 0, null, 0, trouble(e)));
        }
        renew(workspace, run.askedBy());
    }

    void forgetOld() {
        var before = clock.instant().minus(KEPT);
        for (var old = store.old(before); old.isPresent(); old = store.old(before)) {
            store.drop(old.get().workspace(), old.get().id());
        }
    }

    private ExportRun written(UUID workspace, ExportRun run) throws IOException, SQLException {
        var actor = actors.reading(workspace, run.askedBy()).orElseThrow(Watcher.Stopped::new);
        var number = new long[1];
        var parts = new Parts(bytes -> store.addPart(workspace, run.id(), number[0]++, bytes));
        Taking.Taken taken;
        try (parts) {
            taken = taking.all(actor, run.format(), parts, new Tally(clock, done -> isWanted(workspace, run, done)));
        }
        return ended(run, taken.rows(), parts.bytes(), taken.keptBack(), null);
    }

    private ExportRun ended(ExportRun run, long rows, @Nullable Long bytes, long keptBack, @Nullable String trouble) {
        return new ExportRun(
                run.id(),
                run.askedBy(),
                run.format(),
                run.startedAt(),
                rows,
                null,
                clock.instant(),
                bytes,
                keptBack,
                trouble);
    }

    private static String trouble(Exception e) {
        var says = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return says.substring(0, Math.min(says.length(), LONGEST));
    }

    private void renew(UUID workspace, UUID person) {
        var news = new News(workspace, new Fact.Subject("export", person), null);
        transaction.executeWithoutResult(_ -> events.publishEvent(new News.Computed(List.of(news))));
    }

    private boolean isWanted(UUID workspace, ExportRun run, long done) {
        var isWanted = store.advance(workspace, run.id(), done);
        renew(workspace, run.askedBy());
        return isWanted;
    }
}
