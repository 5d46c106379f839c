package org.waymark.api.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.initiatives.Task;
import org.waymark.initiatives.TaskWish;
import org.waymark.people.Person;

/** Tasks as they are sent and shown. */
final class TaskJson {
    private TaskJson() {}

    record TaskSent(
            @Says("In 1 to 250 characters.") String title,

            @Says("A person who does it, and may tick it.") @Nullable
            UUID assignee,

            @Nullable LocalDate due) {
        TaskWish wish() {
            return new TaskWish(title, assignee == null ? null : new Person.Id(assignee), due);
        }
    }

    record TaskShown(
            UUID id,
            UUID initiative,
            String title,
            @Nullable UUID assignee,
            @Nullable LocalDate due,
            @Says("null while it is open.") @Nullable Instant doneAt,
            @Nullable UUID doneBy) {
        static TaskShown of(Task task) {
            var assignee = task.assignee();
            var done = task.done();
            return new TaskShown(
                    task.id().value(),
                    task.initiative().value(),
                    task.title(),
                    assignee == null ? null : assignee.value(),
                    task.due(),
                    done == null ? null : done.at(),
                    done == null ? null : done.by());
        }
    }
}
