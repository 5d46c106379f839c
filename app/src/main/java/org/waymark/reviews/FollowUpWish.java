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

    /** @param day of the review: what is to be done in it is not due before it */
    String checkedTitle(LocalDate day) {
        var problems = new Problems();
        var line = problems.line("title", title, TITLE);
        if (due != null && due.isBefore(day)) problems.add("due", due, "no.reviews.due", day);
        problems.refuse();
        return line;
    }
}
