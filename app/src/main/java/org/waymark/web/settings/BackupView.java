package org.waymark.web.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.backup.BackupRun;
import org.waymark.web.layout.Words;

/**
 * The backups of the server in words.
 *
 * @param runs newest first
 * @param names of the people who asked for them or stopped them
 * @param next when the plan begins the next one; null: it does not
 */
public record BackupView(
        UUID workspace,
        List<BackupRun> runs,
        Map<UUID, String> names,
        @Nullable Instant next,
        Words words) {
    public BackupView {
        runs = List.copyOf(runs);
        names = Map.copyOf(names);
    }

    /** What pages that show it wait for. */
    public String liveName() {
        return "backup:" + workspace;
    }

    public @Nullable BackupRun running() {
        return runs.stream().filter(run -> !run.isOver()).findFirst().orElse(null);
    }

    public List<BackupRun> past() {
        return runs.stream().filter(BackupRun::isOver).toList();
    }

    /** What the plan does next, to be followed by when. */
    public String upcoming() {
        var last = runs.stream().filter(BackupRun::isPlanned).findFirst();
        var isAgain = last.filter(run -> run.isToBeTriedAgain(runs)).isPresent();
        return words.of(isAgain ? "backup.next.again" : "backup.next");
    }

    /** Who asked for it. */
    public String asker(BackupRun run) {
        return run.askedBy() == null ? words.of("backup.by-plan") : name(run.askedBy());
    }

    /** "Read back and compared", or why there is none. */
    public String outcome(BackupRun run) {
        if (run.trouble() != null) return words.of("backup.outcome.failed", run.trouble());
        if (run.stoppedBy() != null) return words.of("backup.outcome.stopped", name(run.stoppedBy()));
        return words.of(run.removedAt() == null ? "backup.outcome.verified" : "backup.outcome.removed");
    }

    /** "12.4 MB". */
    public String size(BackupRun run) {
        return run.bytes() == null ? "" : Sizes.of(run.bytes(), words);
    }

    private String name(UUID person) {
        return names.getOrDefault(person, words.of("analysis.somebody"));
    }
}
