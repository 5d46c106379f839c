package org.waymark.web.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;

/**
 * A KPI of the workspace that seems to be one of the library.
 *
 * @param like the name of the one of the library
 * @param value its newest one; null while there is none
 */
public record Counterpart(
        UUID id,
        String name,
        String like,
        Unit unit,
        Direction direction,
        @Nullable Double value) {
    public String path() {
        return "/kpis/" + id;
    }
}
