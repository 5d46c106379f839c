package org.waymark.initiatives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Period;
import org.waymark.people.Person;
import org.waymark.platform.Problems;

/** What somebody wants an initiative to be; nothing of it is checked yet. */
public record InitiativeWish(
        String title,
        String description,
        Person.Id owner,
        @Nullable UUID team,
        Cycle.@Nullable Id cycle,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {
    /** A typing error such as the year 20266 lies outside. */
    private static final Period SENSIBLE = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2199, 12, 31));

    static final int LONGEST_TITLE = 250;
    private static final int LONGEST_TEXT = 4000;

    Initiative.Definition definition() {
        var problems = new Problems();
        var cleanTitle = problems.line("title", title, LONGEST_TITLE);
        var cleanDescription = problems.text("description", description, LONGEST_TEXT);
        checkDays(problems, start, due);
        problems.refuse();
        return new Initiative.Definition(cleanTitle, cleanDescription, owner, team, cycle, new Schedule(start, due));
    }

    static void checkDays(Problems problems, @Nullable LocalDate start, @Nullable LocalDate due) {
        checkDay(problems, "start", start);
        checkDay(problems, "due", due);
        if (Schedule.isReversed(start, due)) problems.add("due", due, "no.initiatives.days");
    }

    static void checkDay(Problems problems, String field, @Nullable LocalDate day) {
        if (day != null && !SENSIBLE.contains(day)) problems.add(field, day, "no.objectives.day");
    }
}
