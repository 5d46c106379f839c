package org.waymark.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.insights.Nights;
import org.waymark.measure.Period;
import org.waymark.objectives.Mornings;
import org.waymark.ops.demo.Cast.Troupe;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.platform.Past;

/** The last four quarters of the company, day by day, ending now; the last of them is under way. */
@Component
public class Story {
    private static final Logger LOG = LoggerFactory.getLogger(Story.class);
    private static final int QUARTERS = 4;

    /** Days after its end on which a quarter is closed, and before its end on which the next one is planned. */
    private static final int REVIEW_DAYS = 5;

    private static final int PLANNING_DAYS = 6;

    /** Days into each month after which the numbers of the last one are in, and a night looks at them. */
    static final int NIGHT_DAYS = 5;

    /** Days into a quarter on which its objectives are all there, and work is planned. */
    private static final int WORK_DAYS = 3;

    private static final int PLANNED_DAYS_AGO = 2;
    private static final String YEAR_KEY = "year-people";
    private static final LocalTime OPENING = LocalTime.of(7, 0);

    private final Cast cast;
    private final Numbers numbers;
    private final Relays relays;
    private final Goals goals;
    private final Answers answers;
    private final Dialogues dialogues;
    private final Counts counts;
    private final Works works;
    private final Meetings meetings;
    private final Closings closings;
    private final Inboxes inboxes;
    private final Plans plans;
    private final Keepsakes keepsakes;
    private final Feeds feeds;
    private final Senders senders;
    private final Cycles cycles;
    private final Nights nights;
    private final Mornings mornings;
    private final TransactionTemplate transaction;

    Story(
            Cast cast,
            Numbers numbers,
            Relays relays,
            Goals goals,
            Answers answers,
            Dialogues dialogues,
            Counts counts,
            Works works,
            Meetings meetings,
            Closings closings,
            Inboxes inboxes,
            Plans plans,
            Keepsakes keepsakes,
            Feeds feeds,
            Senders senders,
            Cycles cycles,
            Nights nights,
            Mornings mornings,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.numbers = numbers;
        this.relays = relays;
        this.goals = goals;
        this.answers = answers;
        this.dialogues = dialogues;
        this.counts = counts;
        this.works = works;
        this.meetings = meetings;
        this.closings = closings;
        this.inboxes = inboxes;
        this.plans = plans;
        this.keepsakes = keepsakes;
        this.feeds = feeds;
        this.senders = senders;
        this.cycles = cycles;
        this.nights = nights;
        this.mornings = mornings;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * The people first, each in a transaction of its own, because hashing passwords takes long; then a month at a time, and after each
     * one the night that looks at its numbers. The night of today is a job, which people see at work.
     */
    public void tell(String password, Instant now) {
        var company = Shelf.read("company", Company.class);
        var zone = ZoneId.of(company.timeZone());
        var timeline = new Timeline(zone, now);
        var quarters = quarters(timeline.today());
        var founded = quarters.getFirst().start();
        var troupe = new AtomicReference<Troupe>();
        var morning = founded.atTime(OPENING).atZone(zone).toInstant();
        Past.at(morning, () -> troupe.set(cast.gather(company, password)));
        timeline.on(founded, () -> begin(Objects.requireNonNull(troupe.get()), timeline, quarters));
        var workspace = Objects.requireNonNull(troupe.get()).owner().workspace();
        for (var day = founded.plusDays(NIGHT_DAYS);
                day.plusDays(1).isBefore(timeline.today());
                day = day.plusMonths(1)) {
            live(timeline, day);
            timeline.inTheNightAfter(day, () -> nights.spend(workspace));
        }
        live(timeline, timeline.today());
        mornings.begin();
        nights.begin();
        LOG.info(
                "The demo world is loaded: {}, {} people",
                company.name(),
                company.people().size());
    }

    private void live(Timeline timeline, LocalDate last) {
        transaction.executeWithoutResult(_ -> timeline.runThrough(last));
    }

    static List<Period> quarters(LocalDate today) {
        var current = Rhythm.QUARTER.periodOf(today, Month.JANUARY);
        var quarters = new ArrayList<Period>();
        for (int back = QUARTERS - 1; back >= 0; back--) {
            quarters.add(Rhythm.QUARTER.periodOf(current.start().minusMonths(3L * back), Month.JANUARY));
        }
        return quarters;
    }

    private void begin(Troupe troupe, Timeline timeline, List<Period> quarters) {
        var founded = quarters.getFirst().start();
        var courses = Shelf.read("kpis", Gauge.Board.class).kpis().stream()
                .map(gauge -> new Course(gauge, founded, timeline.today()))
                .toList();
        var kpis = numbers.begin(courses, troupe, timeline);
        relays.begin(troupe, kpis, timeline);
        timeline.on(timeline.today().minusDays(1), () -> numbers.putAway(courses, kpis, troupe));
        var scene = Scene.of(troupe, kpis, timeline);
        answers.plan(courses, scene);
        inboxes.plan(scene);
        keepsakes.plan(scene);
        feeds.plan(scene);
        senders.plan(scene);
        for (int i = 0; i < quarters.size(); i++) {
            var chapter = Shelf.read("quarter-" + (i + 1), Chapter.class);
            var quarter = quarters.get(i);
            var planned = i == 0 ? quarter.start() : quarter.start().minusDays(PLANNING_DAYS);
            var number = i + 1;
            timeline.on(planned, () -> open(chapter, number, quarter, planned, scene));
            var ready = quarter.start().plusDays(WORK_DAYS);
            timeline.on(ready, () -> works.begin(number, quarter, ready, scene));
        }
        dialogues.plan(scene);
        counts.plan(scene);
        timeline.on(timeline.today().minusDays(PLANNED_DAYS_AGO), () -> plan(quarters.getLast(), scene));
    }

    private void open(Chapter chapter, int number, Period quarter, LocalDate day, Scene scene) {
        var cycle = cycle(scene, quarter);
        LOG.info("The demo world reaches {}", cycle.name());
        startYear(cycle, scene);
        goals.tell(chapter, cycle, day, scene);
        meetings.plan(cycle, scene);
        if (quarter.isOver(scene.timeline().today())) {
            scene.timeline()
                    .on(quarter.end().plusDays(REVIEW_DAYS), () -> closings.tell(chapter, number, cycle, scene));
        }
    }

    /** The year that is under way, with its first quarter that belongs to the story. */
    private void startYear(Cycle quarter, Scene scene) {
        var year = quarter.parent();
        if (year == null || scene.knows(YEAR_KEY)) return;
        var cycle = cycles.get(scene.troupe().owner(), year);
        if (cycle.period().contains(scene.timeline().today())) {
            goals.tellNow(Shelf.read("year", Chapter.class), cycle, scene);
        }
    }

    private void plan(Period current, Scene scene) {
        var next = cycles.next(scene.troupe().owner(), cycle(scene, current).id());
        goals.tellNow(Shelf.read("next", Chapter.class), next, scene);
        plans.tell(next, scene);
    }

    /** The one that exists, or the one that follows the last one there is. */
    private Cycle cycle(Scene scene, Period quarter) {
        var owner = scene.troupe().owner();
        var all = cycles.all(owner).stream()
                .filter(c -> c.rhythm() == Rhythm.QUARTER)
                .toList();
        return all.stream()
                .filter(c -> c.period().equals(quarter))
                .findFirst()
                .orElseGet(() -> cycles.next(owner, all.getLast().id()));
    }
}
