package org.waymark.backup;

import java.nio.file.Path;
import org.waymark.Program;
import org.waymark.people.Operators;
import org.waymark.platform.Actor;

/** What the job does, done at once: in tests no jobs run. */
public final class BackedUp {
    private BackedUp() {}

    /** The file of a backup that the actor asks for now. */
    public static Path by(Actor actor, Program program) {
        var run = program.get(Backups.class).start(actor);
        program.get(BackupWork.class).make(actor.workspace(), run.id());
        return program.get(Backups.class).file(actor, run.id());
    }

    /** Whatever was asked for and not begun. */
    public static void whatIsAskedFor(Program program) {
        var first = program.get(Operators.class).first().orElseThrow().id();
        program.get(BackupStore.class).newest(first, 10).stream()
                .filter(run -> !run.isOver())
                .forEach(run -> program.get(BackupWork.class).make(first, run.id()));
    }
}
