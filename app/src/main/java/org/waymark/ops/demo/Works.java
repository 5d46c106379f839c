package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.initiatives.Dependencies;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Followings;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

/** Starts the initiatives of a quarter, and plans how they go on. */
@Component
class Works {
    /** Where the quarter under way stands today, as the file counts. */
    private static final double NOW = 0.54;

    private final Initiatives initiatives;
    private final InitiativeMoves moves;
    private final Tasks tasks;
    private final Dependencies dependencies;
    private final Followings followings;

    Works(
            Initiatives initiatives,
            InitiativeMoves moves,
            Tasks tasks,
            Dependencies dependencies,
            Followings followings) {
        this.initiatives = initiatives;
        this.moves = moves;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.followings = followings;
    }

    /** A quarter with what is known of it. */
    private record Stage(Period quarter, LocalDate first, Goals.Scene scene) {
        /** Nobody promises anything for a weekend. */
        LocalDate day(double share) {
            var day = anyDay(share);
            return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
        }

        private LocalDate anyDay(double share) {
            var today = scene.timeline().today();
            if (!quarter.contains(today)) return between(quarter.start(), quarter.end(), share);
            if (share <= NOW) return between(quarter.start(), today, share / NOW);
            if (share <= 1) return between(today, quarter.end(), (share - NOW) / (1 - NOW));
            return quarter.end().plusDays(Math.round((share - 1) * quarter.days()));
        }

        void on(double share, Runnable deed) {
            var day = day(share);
            scene.timeline().on(day.isBefore(first) ? first : day, deed);
        }

        KeyResult.Id keyResult(String key) {
            var ref = scene.parents().get(key);
            if (ref == null || ref.keyResult() == null) throw new IllegalArgumentException("No key result " + key);
            return ref.keyResult();
        }

        private static LocalDate between(LocalDate from, LocalDate to, double share) {
            return from.plusDays(Math.round(share * (to.toEpochDay() - from.toEpochDay())));
        }
    }

    /** @param number of the quarter, from 1 */
    void begin(int number, Period quarter, LocalDate day, Goals.Scene scene) {
        var stage = new Stage(quarter, day, scene);
        Shelf.read("work", Job.Book.class).chapters().stream()
                .filter(chapter -> chapter.quarter() == number)
                .forEach(chapter -> begin(chapter, stage));
    }

    private void begin(Job.Chapter chapter, Stage stage) {
        var known = new HashMap<String, Initiative.Id>();
        chapter.work().forEach(job -> start(job, known, stage));
        chapter.follows().forEach(key -> followings.start(stage.scene().troupe().owner(), stage.keyResult(key)));
    }

    private void start(Job job, Map<String, Initiative.Id> known, Stage stage) {
        var by = stage.scene().troupe().actor(job.owner());
        var made = initiatives.create(
                by,
                new InitiativeWish(
                        job.title(),
                        Objects.requireNonNullElse(job.description(), ""),
                        new Person.Id(by.person()),
                        job.team() == null ? null : stage.scene().troupe().team(job.team()),
                        null,
                        stage.day(job.start()),
                        stage.day(job.due())),
                job.serves().stream().map(stage::keyResult).toList());
        if (job.key() != null) known.put(job.key(), made.id());
        job.tasks().forEach(line -> add(by, made.id(), Job.Step.of(line), stage));
        job.after().forEach(line -> await(by, made.id(), line.split(" "), known));
        goOn(by, made.id(), job, stage);
    }

    private void add(Actor by, Initiative.Id id, Job.Step step, Stage stage) {
        var who = step.who() == null ? by : stage.scene().troupe().actor(step.who());
        var due = step.due() == null ? null : stage.day(step.due());
        var assignee = step.who() == null ? null : new Person.Id(who.person());
        var task = tasks.add(by, id, new TaskWish(step.title(), assignee, due));
        if (step.done() != null) stage.on(step.done(), () -> tasks.finish(who, task.id()));
    }

    private void await(Actor by, Initiative.Id id, String[] parts, Map<String, Initiative.Id> known) {
        var after = Objects.requireNonNull(known.get(parts[0]), parts[0]);
        dependencies.put(by, new Dependency(id, after, parts.length < 2 ? 0 : Integer.parseInt(parts[1])));
    }

    private void goOn(Actor by, Initiative.Id id, Job job, Stage stage) {
        move(by, id, Status.ACTIVE, job.begun(), stage);
        var stated = job.stated();
        if (stated != null) stage.on(NOW * 0.9, () -> moves.state(by, id, stated));
        move(by, id, Status.PAUSED, job.paused(), stage);
        move(by, id, Status.DROPPED, job.dropped(), stage);
        move(by, id, Status.DONE, job.finished(), stage);
    }

    private void move(Actor by, Initiative.Id id, Status to, @Nullable Double share, Stage stage) {
        if (share != null) stage.on(share, () -> moves.move(by, id, to, null));
    }
}
