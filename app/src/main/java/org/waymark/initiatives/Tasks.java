package org.waymark.initiatives;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.TaskChanged.Change;
import org.waymark.objectives.Order;
import org.waymark.objectives.PlaceQuery;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.News;
import org.waymark.platform.Refused;

/** Adds, changes, ticks and removes the tasks of initiatives; these say how far an initiative is. */
@Service
public class Tasks {
    /** A list that somebody still looks through; more is a second initiative. */
    private static final int MOST = 200;

    private final TaskStore store;
    private final InitiativeStore initiatives;
    private final Planning planning;
    private final PlaceQuery places;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tasks(
            TaskStore store,
            InitiativeStore initiatives,
            Planning planning,
            PlaceQuery places,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.initiatives = initiatives;
        this.planning = planning;
        this.places = places;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Task get(Actor actor, Task.Id id) {
        return store.get(actor, id);
    }

    /** The task, if the actor may change it now. */
    @Transactional
    public Task requireEditable(Actor actor, Task.Id id) {
        var task = store.get(actor, id);
        planning.initiative(actor, task.initiative());
        return task;
    }

    /** Those on the list of an initiative, in their order. */
    @Transactional(readOnly = true)
    public List<Task> of(Actor actor, Initiative.Id id) {
        return store.of(actor.workspace(), initiatives.get(actor, id).id());
    }

    /** At the end of the list. */
    @Transactional
    public Task add(Actor actor, Initiative.Id id, TaskWish wish) {
        var initiative = planning.initiative(actor, id);
        var wanted = wish.checked();
        requireAssignee(actor, wanted.assignee());
        var listed = store.of(actor.workspace(), id);
        if (listed.size() >= MOST) throw new Refused.Conflict("no.initiatives.too-many-tasks", MOST);
        var last = listed.isEmpty() ? 0 : listed.getLast().position();
        var task = new Task(
                new Task.Id(ids.next()), id, wanted.title(), wanted.assignee(), wanted.due(), null, last + 1, null);
        store.add(actor, task, clock.instant());
        tell(actor, Change.ADDED, task, initiative, task.assignee() != null);
        return task;
    }

    @Transactional
    public Task edit(Actor actor, Task.Id id, TaskWish wish) {
        var before = store.get(actor, id);
        var initiative = planning.initiative(actor, before.initiative());
        var wanted = wish.checked();
        var assignee = wanted.assignee();
        if (assignee != null && !assignee.equals(before.assignee())) requireAssignee(actor, assignee);
        return save(actor, before, before.edited(wanted.title(), assignee, wanted.due()), initiative, Change.EDITED);
    }

    @Transactional
    public Task finish(Actor actor, Task.Id id) {
        var task = store.get(actor, id);
        if (task.isDone()) return task;
        return tick(actor, task, new Task.Done(actor.person(), clock.instant()), Change.DONE);
    }

    @Transactional
    public Task reopen(Actor actor, Task.Id id) {
        return tick(actor, store.get(actor, id), null, Change.REOPENED);
    }

    /** Off the list, and back whenever it is wanted. */
    @Transactional
    public Task remove(Actor actor, Task.Id id) {
        var task = store.get(actor, id);
        var initiative = planning.initiative(actor, task.initiative());
        return task.isArchived() ? task : save(actor, task, task.archived(clock.instant()), initiative, Change.REMOVED);
    }

    @Transactional
    public Task restore(Actor actor, Task.Id id) {
        var task = store.get(actor, id);
        var initiative = planning.initiative(actor, task.initiative());
        return save(actor, task, task.archived(null), initiative, Change.RESTORED);
    }

    /** Puts these in this order, on the places that they hold together. */
    @Transactional
    public void reorder(Actor actor, Initiative.Id id, List<Task.Id> order) {
        Order.check(order);
        planning.initiative(actor, id);
        var listed = store.of(actor.workspace(), id);
        var known = listed.stream().map(Task::id).toList();
        if (!new HashSet<>(known).containsAll(order)) throw new Refused.Missing("task");
        var places = listed.stream()
                .filter(task -> order.contains(task.id()))
                .map(Task::position)
                .toList();
        Order.of(order, places).forEach((task, place) -> store.savePosition(actor.workspace(), task, place));
        events.publishEvent(News.Computed.of(actor.workspace(), "initiative", id.value(), id.value()));
    }

    private Task tick(Actor actor, Task task, Task.@Nullable Done done, Change change) {
        var initiative =
                planning.worked(actor, task.initiative(), task.holder(initiatives.get(actor, task.initiative())));
        return save(actor, task, task.finished(done), initiative, change);
    }

    private Task save(Actor actor, Task before, Task after, Initiative initiative, Change change) {
        if (after.equals(before)) return before;
        store.save(actor.workspace(), after);
        var handed = after.assignee() != null && !after.assignee().equals(before.assignee());
        tell(actor, change, after, initiative, handed);
        return after;
    }

    private void tell(Actor actor, Change change, Task task, Initiative initiative, boolean handed) {
        var now = initiative.counted(store.tally(actor.workspace(), initiative.id()));
        if (!now.equals(initiative)) initiatives.save(actor.workspace(), now);
        events.publishEvent(new TaskChanged(actor, clock.instant(), change, task, now, handed));
    }

    private void requireAssignee(Actor actor, Person.@Nullable Id assignee) {
        if (assignee != null) places.require(actor, "assignee", assignee);
    }
}
