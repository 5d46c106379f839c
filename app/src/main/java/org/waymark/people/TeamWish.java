package org.waymark.people;

import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/** What a team is to be called and what it is for, as typed. */
public record TeamWish(@Nullable String name, @Nullable String purpose) {
    private static final int NAME = 120;
    private static final int PURPOSE = 1000;

    /** What of it may be kept. */
    record Checked(String name, String purpose) {}

    Checked checked() {
        var problems = new Problems();
        var checked = new Checked(problems.line("name", name, NAME), problems.text("purpose", purpose, PURPOSE));
        problems.refuse();
        return checked;
    }
}
