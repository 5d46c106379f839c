package org.waymark.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.imports.ImportRun.State;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;
import org.waymark.platform.News;

/** Says to open pages how far an import is. */
@Component
class ImportNews {
    static final Duration STEP = Duration.ofMillis(500);

    /** More news than a page has parts lets it ask for all of them once. */
    private static final int MANY = 30;

    private final ImportStore store;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportNews(
            ImportStore store,
            TransactionOperations transaction,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Whoever looks at the import sees how far it is. */
    void tell(Actor actor, ImportRun.Id id) {
        events.publishEvent(new News.Computed(List.of(of(actor, id.value()))));
    }

    /** Whoever looks at anything of this workspace sees it as it is now. */
    void tellAll(Actor actor) {
        var news = Stream.generate(() -> of(actor, ids.next())).limit(MANY).toList();
        transaction.executeWithoutResult(_ -> events.publishEvent(new News.Computed(news)));
    }

    /** For the rows that were reached, within the transaction that reached them: keeps them, and tells them twice a second. */
    LongConsumer teller(Actor actor, ImportRun.Id id) {
        var told = new Instant[] {clock.instant()};
        return rows -> {
            store.advance(actor.workspace(), id, List.of(State.WRITING, State.UNDOING), rows);
            var now = clock.instant();
            if (now.isBefore(told[0].plus(STEP))) return;
            told[0] = now;
            tell(actor, id);
        };
    }

    private static News of(Actor actor, UUID subject) {
        return new News(actor.workspace(), new Fact.Subject("import", subject), null);
    }
}
