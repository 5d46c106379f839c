package org.waymark.initiatives;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Somebody did something with a task.
 *
 * @param initiative the one it belongs to, as it is now
 * @param handed whether it is now for somebody it was not for before
 */
public record TaskChanged(Actor by, Instant at, Change change, Task task, Initiative initiative, boolean handed)
        implements Fact {
    public enum Change {
        ADDED("added"),
        EDITED("edited"),
        DONE("done"),
        REOPENED("reopened"),
        REMOVED("removed"),
        RESTORED("restored");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    @Override
    public String kind() {
        return "task." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("initiative", initiative.id().value());
    }

    @Override
    public UUID about() {
        return initiative.id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", initiative.title());
        details.put("task", task.title());
        details.put("taskId", task.id().value().toString());
        if (task.assignee() != null)
            details.put("assignee", task.assignee().value().toString());
        if (task.due() != null) details.put("due", task.due().toString());
        details.put("progress", initiative.progress().ratio());
        return details;
    }
}
