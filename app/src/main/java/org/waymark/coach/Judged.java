package org.waymark.coach;

import java.util.List;

/** An objective as it stands, and what its people said of earlier hints. */
public record Judged(Written written, List<Dismissal> dismissals) {
    public Judged {
        dismissals = List.copyOf(dismissals);
    }

    public Advice advice() {
        return Coach.judge(written).keeping(dismissals, written);
    }
}
