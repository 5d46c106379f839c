package org.waymark.code;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Task;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

@Component
class TaskDeeds implements Deeds {
    private final Tasks tasks;

    TaskDeeds(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    @Override
    public UUID add(Wish wish) {
        return tasks.add(wish.actor(), new Initiative.Id(wish.whole()), wished(wish))
                .id()
                .value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        tasks.edit(wish.actor(), new Task.Id(id), wished(wish));
    }

    @Override
    public void restore(Actor actor, UUID id) {
        tasks.restore(actor, new Task.Id(id));
    }

    @Override
    public void archive(Actor actor, UUID id) {
        tasks.remove(actor, new Task.Id(id));
    }

    private static TaskWish wished(Wish wish) {
        var assignee = wish.person("assignee");
        return new TaskWish(wish.text("title"), assignee == null ? null : new Person.Id(assignee), wish.day("due"));
    }
}
