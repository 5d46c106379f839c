package org.waymark.initiatives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Person;
import org.waymark.platform.Problems;

/**
 * What somebody wants a task to be; nothing of it is checked yet.
 *
 * @param assignee null: whoever owns the initiative
 */
public record TaskWish(
        String title,
        Person.@Nullable Id assignee,
        @Nullable LocalDate due) {
    TaskWish checked() {
        var problems = new Problems();
        var clean = problems.line("title", title, InitiativeWish.LONGEST_TITLE);
        InitiativeWish.checkDay(problems, "due", due);
        problems.refuse();
        return new TaskWish(clean, assignee, due);
    }
}
