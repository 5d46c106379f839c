package org.waymark.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Tells open pages the name of what changed, never its content: the browser asks for the changed part again through the normal,
 * permission-checked request. Who may not see a thing does not hear its name either.
 */
@Component
public class LivePages implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(LivePages.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();
    private final LiveQuery query;

    LivePages(LiveQuery query) {
        this.query = query;
    }

    /** An open page of this person. */
    SseEmitter open(Actor actor) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var subscriber = new Subscriber(actor, emitter);
        emitter.onCompletion(() -> subscribers.remove(subscriber));
        emitter.onTimeout(() -> subscribers.remove(subscriber));
        emitter.onError(_ -> subscribers.remove(subscriber));
        subscribers.add(subscriber);
        send(subscriber, "hello");
        return emitter;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Fact fact) {
        if (subscribers.stream()
                .anyMatch(s -> s.actor().workspace().equals(fact.by().workspace()))) {
            messengers.execute(() -> spread(fact));
        }
    }

    /** Keeps connections through proxies open and finds those that are gone. */
    @Scheduled(fixedRate = 25_000)
    void breathe() {
        subscribers.forEach(subscriber -> send(subscriber, "breath"));
    }

    private void spread(Fact fact) {
        var reach = query.reachOf(fact.by().workspace(), fact.about());
        var name = fact.subject().kind() + ":" + fact.subject().id();
        subscribers.stream()
                .filter(subscriber ->
                        subscriber.actor().workspace().equals(fact.by().workspace()))
                .filter(subscriber -> reach.covers(subscriber.actor()))
                .forEach(subscriber -> {
                    send(subscriber, name);
                    reach.names().stream()
                            .filter(other -> !other.equals(name))
                            .forEach(other -> send(subscriber, other));
                });
    }

    private void send(Subscriber subscriber, String name) {
        try {
            subscriber.emitter().send(SseEmitter.event().data(name, MediaType.TEXT_PLAIN));
        } catch (IOException | IllegalStateException e) {
            log.debug("An open page is gone", e);
            subscribers.remove(subscriber);
        }
    }

    @Override
    public void destroy() {
        subscribers.forEach(subscriber -> subscriber.emitter().complete());
        messengers.shutdown();
    }

    private record Subscriber(Actor actor, SseEmitter emitter) {}
}
