package org.waymark.web.closing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.objectives.Retrospective;
import org.waymark.web.objectives.ObjectiveView;

/**
 * What stands around the plan of a close.
 *
 * @param names of the people and teams that hold objectives of the cycle
 * @param lookedBack the objectives that have a retrospective
 * @param drafts how many objectives of the cycle were never published
 * @param open objectives that are still at work below those of the cycle; the first few, and one more where there are others
 * @param next the name of the cycle that follows, if it is there
 */
public record ClosingSurroundings(
        ObjectiveView.CycleOf cycle,
        Map<UUID, String> names,
        Set<UUID> lookedBack,
        int drafts,
        List<OpenChild> open,
        List<String> next,
        Retrospective retrospective) {

    /** Enough to know what it is about; the map shows them all. */
    static final int MOST_OPEN = 12;

    /** An objective that goes on although what it serves is closed. */
    public record OpenChild(UUID id, String title, String cycle) {}

    public List<OpenChild> firstOpen() {
        return open.subList(0, Math.min(MOST_OPEN, open.size()));
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }
}
