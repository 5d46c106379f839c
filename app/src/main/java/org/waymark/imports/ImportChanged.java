package org.waymark.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * A file was imported, or its import undone. What came in says so itself.
 *
 * @param rows of the file
 */
public record ImportChanged(Actor by, Instant at, Change change, ImportRun.Id run, String fileName, long rows)
        implements Fact {
    public enum Change {
        DONE,
        UNDONE
    }

    @Override
    public String kind() {
        return "import." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("import", run.value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", fileName, "rows", rows);
    }
}
