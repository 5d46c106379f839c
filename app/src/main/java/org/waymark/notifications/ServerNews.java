package org.waymark.notifications;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.backup.BackupEnded;

/** The server itself: whoever runs it hears when a backup failed, and need not look any more once there is one. */
@Component
class ServerNews {
    private final Herald herald;

    ServerNews(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void on(BackupEnded event) {
        if (event.end() == BackupEnded.End.MADE) {
            herald.settle(event, Reason.SERVER, event.subject().id());
        }
        var trouble = event.run().trouble();
        if (trouble == null) return;
        var data = Map.<String, Object>of("title", "Backup", "excerpt", trouble);
        herald.tell(event, data, Told.of(Reason.SERVER, "backup.failed", event.owners()));
    }
}
