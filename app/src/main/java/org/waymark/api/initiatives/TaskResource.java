package org.waymark.api.initiatives;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.initiatives.TaskJson.TaskSent;
import org.waymark.api.initiatives.TaskJson.TaskShown;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Task;
import org.waymark.initiatives.Tasks;
import org.waymark.platform.Actor;

/** Initiatives: their tasks. */
@Controller
@RequestMapping("/api/v1")
class TaskResource {
    private final Tasks tasks;
    private final Once once;

    TaskResource(Tasks tasks, Once once) {
        this.tasks = tasks;
        this.once = once;
    }

    @Says("The ids of tasks in the order wanted; they share the places that they hold now.")
    record TaskOrderSent(List<UUID> order) {}

    @Says("List the tasks of an initiative, in their order")
    @GetMapping("/initiatives/{id}/tasks")
    Answer<Listing<TaskShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(paging.part(
                tasks.of(actor, new Initiative.Id(id)), task -> task.id().value(), TaskShown::of));
    }

    @Says("Add a task to an initiative")
    @PostMapping("/initiatives/{id}/tasks")
    Answer<TaskShown> add(Actor actor, @PathVariable UUID id, Call call, @Sent TaskSent sent) {
        return once.answer(actor, call, () -> {
            var task = tasks.add(actor, new Initiative.Id(id), sent.wish());
            return Answer.created("/api/v1/tasks/" + task.id().value(), TaskShown.of(task));
        });
    }

    @Says("Put the tasks of an initiative in an order")
    @PutMapping("/initiatives/{id}/task-order")
    Answer<Void> order(Actor actor, @PathVariable UUID id, @Sent TaskOrderSent sent) {
        tasks.reorder(
                actor,
                new Initiative.Id(id),
                sent.order().stream().map(Task.Id::new).toList());
        return Answer.done();
    }

    @Says("Get a task")
    @GetMapping("/tasks/{id}")
    Answer<TaskShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(TaskShown.of(tasks.get(actor, new Task.Id(id))));
    }

    @Says("Replace what a task is")
    @PutMapping("/tasks/{id}")
    Answer<TaskShown> edit(Actor actor, @PathVariable UUID id, @Sent TaskSent sent) {
        return Answer.of(TaskShown.of(tasks.edit(actor, new Task.Id(id), sent.wish())));
    }

    @Says("Take a task off the list of its initiative")
    @DeleteMapping("/tasks/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        tasks.remove(actor, new Task.Id(id));
        return Answer.done();
    }

    @Says("Say that a task is done")
    @PutMapping("/tasks/{id}/completion")
    Answer<TaskShown> finish(Actor actor, @PathVariable UUID id) {
        return Answer.of(TaskShown.of(tasks.finish(actor, new Task.Id(id))));
    }

    @Says("Say that a task is open again")
    @DeleteMapping("/tasks/{id}/completion")
    Answer<TaskShown> reopen(Actor actor, @PathVariable UUID id) {
        return Answer.of(TaskShown.of(tasks.reopen(actor, new Task.Id(id))));
    }
}
