package org.waymark.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Problems;

/** Who is to do what until when, as sent. */
public record FollowUpWish(
        KeyResult.@Nullable Id keyResult,
        @Nullable String title,
        Person.Id owner,
        @Nullable LocalDate due) {
    private static final int TITLE = 250;

    String checkedTitle() {
        var problems = new Problems();
        var line = problems.line("title", title, TITLE);
        problems.refuse();
        return line;
    }
}
