package org.waymark.backup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * A backup was made, failed, or was stopped.
 *
 * @param owners who runs the server and hears of it; nobody when they know
 */
public record BackupEnded(Actor by, Instant at, End end, BackupRun run, List<UUID> owners) implements Fact {
    public enum End {
        MADE,
        FAILED,
        STOPPED;

        private static End of(BackupRun run) {
            if (run.failed()) return FAILED;
            return run.isThere() ? MADE : STOPPED;
        }
    }

    public BackupEnded {
        owners = List.copyOf(owners);
    }

    static BackupEnded of(Actor by, Instant at, BackupRun run, List<UUID> owners) {
        return new BackupEnded(by, at, End.of(run), run, owners);
    }

    @Override
    public String kind() {
        return "backup." + end.name().toLowerCase(Locale.ROOT);
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
        return Map.of("rows", run.done(), "note", Objects.requireNonNullElse(run.trouble(), ""));
    }
}
