package org.waymark.web.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Task;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.people.Action;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The tasks of initiatives: added, changed, ticked, taken off the list, put in order. */
@Controller
class TaskController {
    private final Tasks tasks;
    private final InitiativePages pages;
    private final Picks picks;
    private final Templates templates;

    TaskController(Tasks tasks, InitiativePages pages, Picks picks, Templates templates) {
        this.tasks = tasks;
        this.pages = pages;
        this.picks = picks;
        this.templates = templates;
    }

    @Needs(Action.PLAN_WORK)
    @PostMapping("/initiatives/{id}/tasks")
    SeeOther add(Actor actor, Form form, @PathVariable UUID id) {
        tasks.add(actor, new Initiative.Id(id), wish(actor, form));
        return new SeeOther("/initiatives/" + id);
    }

    @PostMapping("/initiatives/{id}/tasks/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(Actor actor, Form form, @PathVariable UUID id) {
        var order = form.ids("id");
        form.refuseIfBroken();
        tasks.reorder(
                actor, new Initiative.Id(id), order.stream().map(Task.Id::new).toList());
    }

    @GetMapping("/tasks/{id}/edit")
    Page edit(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var step = step(actor, id);
        return Page.of(templates.initiativesTaskPage(shell, step.of(), step.step(), typed(step.step(), typed)));
    }

    /** In the place of its text. */
    @GetMapping(path = "/tasks/{id}/edit", headers = "HX-Request")
    Page editInPlace(Actor actor, Frame frame, Typed typed, @PathVariable UUID id) {
        var step = step(actor, id);
        return Page.of(templates.initiativesTaskForm(frame, step.step(), typed(step.step(), typed), ""));
    }

    @Needs(Action.PLAN_WORK)
    @PostMapping("/tasks/{id}")
    SeeOther save(Actor actor, Form form, @PathVariable UUID id) {
        var task = tasks.edit(actor, new Task.Id(id), wish(actor, form));
        return to(form, task);
    }

    @PostMapping("/tasks/{id}/completion")
    SeeOther finish(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var task = tasks.finish(actor, new Task.Id(id));
        Toasts.leave(response, words.of("work.task.is-done", task.title()), undo(form, task, "reopening"));
        return to(form, task);
    }

    @PostMapping("/tasks/{id}/reopening")
    SeeOther reopen(Actor actor, Form form, @PathVariable UUID id) {
        return to(form, tasks.reopen(actor, new Task.Id(id)));
    }

    @PostMapping("/tasks/{id}/removal")
    SeeOther remove(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var task = tasks.remove(actor, new Task.Id(id));
        Toasts.leave(response, words.of("work.task.removed", task.title()), undo(form, task, "restoration"));
        return to(form, task);
    }

    @PostMapping("/tasks/{id}/restoration")
    SeeOther restore(Actor actor, Form form, @PathVariable UUID id) {
        return to(form, tasks.restore(actor, new Task.Id(id)));
    }

    private record Placed(InitiativeView of, InitiativeView.Step step) {}

    private Placed step(Actor actor, UUID id) {
        var of = pages.view(
                actor,
                tasks.requireEditable(actor, new Task.Id(id)).initiative().value());
        return of.tasks().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .map(step -> new Placed(of, step))
                .orElseThrow(() -> new Refused.Missing("task"));
    }

    private TaskWish wish(Actor actor, Form form) {
        var assignee = picks.id(actor, form, "assignee", PickKind.PEOPLE);
        var wish = new TaskWish(
                form.line("title", 250), assignee == null ? null : new Person.Id(assignee), form.optionalDay("due"));
        form.refuseIfBroken();
        return wish;
    }

    private static Typed typed(InitiativeView.Step step, Typed typed) {
        if (!typed.values().isEmpty()) return typed;
        return new Typing()
                .put("title", step.title())
                .put("assignee", step.assigneeName())
                .put("due", step.due())
                .typed();
    }

    /** My week ticks tasks too, and wants to be shown again. */
    private static SeeOther to(Form form, Task task) {
        return new SeeOther(back(form, task));
    }

    private static String back(Form form, Task task) {
        return Addresses.localOr(
                form.optionalLine("back", 200),
                "/initiatives/" + task.initiative().value());
    }

    private static String undo(Form form, Task task, String deed) {
        return "/tasks/%s/%s?back=%s".formatted(task.id().value(), deed, back(form, task));
    }
}
