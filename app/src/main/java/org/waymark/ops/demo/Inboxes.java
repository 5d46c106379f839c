package org.waymark.ops.demo;

import org.springframework.stereotype.Component;
import org.waymark.notifications.Inbox;
import org.waymark.ops.demo.Goals.Scene;

/** People read what they were told, each month and last a good week ago: what came since then waits for them. */
@Component
class Inboxes {
    private static final int LAST_READ_DAYS_AGO = 9;
    private static final int MONTHS = 12;

    private final Inbox inbox;

    Inboxes(Inbox inbox) {
        this.inbox = inbox;
    }

    void plan(Scene scene) {
        var last = scene.timeline().today().minusDays(LAST_READ_DAYS_AGO);
        for (int back = 0; back < MONTHS; back++) {
            scene.timeline().on(last.minusMonths(back), () -> readAll(scene));
        }
    }

    private void readAll(Scene scene) {
        scene.troupe().actors().values().forEach(inbox::readAll);
    }
}
