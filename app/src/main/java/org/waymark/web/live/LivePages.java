package org.waymark.web.live;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.alignment.AlignmentChanged;
import org.waymark.kpis.BatchRecorded;
import org.waymark.kpis.MeasurementsRecorded;
import org.waymark.objectives.ObjectiveScored;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.News;
import org.waymark.platform.OtherNodes;
import org.waymark.platform.Quietly;
import org.waymark.talk.CheckInAcknowledged;
import org.waymark.talk.CommentChanged;
import org.waymark.talk.CommentMade;
import org.waymark.talk.FollowChanged;
import org.waymark.talk.HelpAsked;
import org.waymark.talk.HelpEnded;
import org.waymark.talk.ReactionChanged;
import org.waymark.talk.TalkFact;

/**
 * Tells open pages the name of what changed, never its content: the browser asks for the changed part again through the normal,
 * permission-checked request. Who may not see a thing does not hear its name either.
 */
@Component
public class LivePages {
    private static final Logger log = LoggerFactory.getLogger(LivePages.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Read by live.js: every part of the page asks for itself again. */
    private static final String EVERYTHING = "everything";

    /** Told one by one when they come together. */
    private static final int MOST = 20;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Lately lately = new Lately();
    private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();
    private final LiveQuery query;
    private final OtherNodes nodes;

    LivePages(LiveQuery query, OtherNodes nodes) {
        this.query = query;
        this.nodes = nodes;
    }

    /**
     * An open page of this person.
     *
     * @param age how long ago it was asked for: it also hears what changed since then
     */
    SseEmitter open(Actor actor, Duration age) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var subscriber = new Subscriber(actor, emitter);
        emitter.onCompletion(() -> subscribers.remove(subscriber));
        emitter.onTimeout(() -> subscribers.remove(subscriber));
        emitter.onError(_ -> subscribers.remove(subscriber));
        subscribers.add(subscriber);
        send(subscriber, "hello");
        var missed =
                lately.since(age).stream().filter(subscriber::sharesWorkspaceOf).toList();
        spread(missed, Set.of(subscriber));
        return emitter;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Fact fact) {
        if (Quietly.isOn()) return;
        switch (fact) {
            case MeasurementsRecorded _ -> {} // told together with the others of its batch
            case ObjectiveScored _ -> {} // told with its cycle
            case AlignmentChanged changed -> announce(List.of(News.of(changed), ofParent(changed)));
            case TalkFact said -> announce(ofTalk(said));
            default -> announce(fact.hides() ? List.of(News.of(fact), News.ofHiding(fact)) : List.of(News.of(fact)));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BatchRecorded batch) {
        if (Quietly.isOn()) return;
        announce(batch.kpis().stream().map(News::of).toList());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(News.Computed computed) {
        announce(computed.news());
    }

    /** Whoever looks at the parent sees the child come and go. */
    private static News ofParent(AlignmentChanged changed) {
        var parent = changed.link().parent().objective().value();
        return new News(changed.by().workspace(), new Fact.Subject("objective", parent), parent);
    }

    /** What is said does not change what it is said about: only the talk asks for itself again, and the week of who is asked. */
    private static List<News> ofTalk(TalkFact said) {
        var talk = talk("talk", said.place().subject().id(), said);
        return switch (said) {
            case HelpAsked asked -> List.of(talk, talk("help", asked.request().askedOf(), said));
            case HelpEnded ended -> List.of(talk, talk("help", ended.request().askedOf(), said));
            case CommentMade _, CommentChanged _, ReactionChanged _, FollowChanged _, CheckInAcknowledged _ ->
                List.of(talk);
        };
    }

    private static News talk(String kind, UUID id, TalkFact said) {
        return new News(said.by().workspace(), new Fact.Subject(kind, id), said.about());
    }

    private void announce(List<News> news) {
        news.forEach(nodes::tell);
        pass(news);
    }

    @EventListener
    void on(News.FromOtherNodes told) {
        pass(told.news());
    }

    @EventListener
    void on(@SuppressWarnings("unused") News.Missed missed) {
        subscribers.forEach(subscriber -> send(subscriber, EVERYTHING));
    }

    /** Keeps connections through proxies open and finds those that are gone. */
    @Scheduled(fixedRate = 25_000)
    void breathe() {
        subscribers.forEach(subscriber -> send(subscriber, "breath"));
    }

    private void pass(List<News> all) {
        lately.add(all);
        spread(all.stream().filter(this::isHeard).toList(), subscribers);
    }

    private void spread(List<News> heard, Set<Subscriber> among) {
        if (heard.size() > MOST) {
            messengers.execute(() -> spreadAtOnce(heard, among));
        } else {
            heard.forEach(news -> messengers.execute(() -> spread(news, among)));
        }
    }

    private boolean isHeard(News news) {
        return subscribers.stream().anyMatch(subscriber -> subscriber.sharesWorkspaceOf(news));
    }

    private void spread(News news, Set<Subscriber> among) {
        var reach = query.reachOf(news);
        if (news.isOfHiding()) {
            lookAgain(news, reach, among);
            return;
        }
        among.stream()
                .filter(subscriber -> subscriber.sharesWorkspaceOf(news))
                .filter(subscriber -> reach.covers(subscriber.actor()))
                .forEach(subscriber -> send(subscriber, told(news, reach, subscriber.actor())));
        hangUpThoseChangedBy(news, among);
    }

    private static String told(News news, LiveReach reach, Actor actor) {
        var names = new LinkedHashSet<>(List.of(news.name()));
        names.addAll(reach.namesFor(actor));
        return String.join(" ", names);
    }

    /** Who may not see it hears no name, only that it is time to look again. */
    private void lookAgain(News news, LiveReach reach, Set<Subscriber> among) {
        among.stream()
                .filter(subscriber -> subscriber.sharesWorkspaceOf(news))
                .filter(subscriber -> !reach.covers(subscriber.actor()))
                .forEach(subscriber -> send(subscriber, EVERYTHING));
    }

    /** More news than a page has parts: it asks for all of them once, and nobody looks up whom each of the news concerns. */
    private void spreadAtOnce(List<News> all, Set<Subscriber> among) {
        var workspaces = all.stream().map(News::workspace).collect(toSet());
        among.stream()
                .filter(subscriber -> workspaces.contains(subscriber.actor().workspace()))
                .forEach(subscriber -> send(subscriber, EVERYTHING));
        all.forEach(news -> hangUpThoseChangedBy(news, among));
    }

    private void hangUpThoseChangedBy(News news, Set<Subscriber> among) {
        among.stream().filter(subscriber -> subscriber.isChangedBy(news)).forEach(LivePages::hangUp);
    }

    private void send(Subscriber subscriber, String name) {
        try {
            subscriber.emitter().send(SseEmitter.event().data(name, MediaType.TEXT_PLAIN));
        } catch (IOException | IllegalStateException e) {
            log.debug("An open page is gone", e);
            subscribers.remove(subscriber);
        }
    }

    /** Before the web server waits for its last answers: an open page would be one for an hour. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        subscribers.forEach(LivePages::hangUp);
        messengers.shutdown();
    }

    private static void hangUp(Subscriber subscriber) {
        try {
            subscriber.emitter().complete();
        } catch (IllegalStateException e) {
            log.debug("An open page is gone", e);
        }
    }

    private record Subscriber(Actor actor, SseEmitter emitter) {
        /** Whoever has another role or team now asks anew, and hears what it may hear now. */
        boolean isChangedBy(News news) {
            var subject = news.subject();
            return switch (subject.kind()) {
                case "person" -> actor.person().equals(subject.id());
                case "team" -> actor.teams().contains(subject.id());
                default -> false;
            };
        }

        boolean sharesWorkspaceOf(News news) {
            return actor.workspace().equals(news.workspace());
        }
    }
}
