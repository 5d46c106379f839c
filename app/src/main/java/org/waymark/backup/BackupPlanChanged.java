package org.waymark.backup;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** Backups are made at other times, in another place, or kept for longer or shorter. */
public record BackupPlanChanged(Actor by, Instant at, BackupPlan before, BackupPlan after) implements Fact {
    @Override
    public String kind() {
        return "backup-plan.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("backup", by.workspace());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("before", before.toString(), "after", after.toString());
    }
}
