package org.waymark.insights;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.insights.DueStore.Noted;

/** Does what is due in a workspace, many at a time: what is read for one is read for all of a piece. */
@Component
class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final int PIECE = 25;
    private static final UUID FIRST = new UUID(0, 0);

    private final DueStore store;
    private final Analyst analyst;

    Backlog(DueStore store, Analyst analyst) {
        this.store = store;
        this.analyst = analyst;
    }

    /** Once through; what fails is left to the next job. */
    void workOff(UUID workspace) {
        var piece = store.next(workspace, FIRST, PIECE);
        while (!piece.isEmpty()) {
            piece.stream()
                    .collect(groupingBy(one -> one.due().kind()))
                    .values()
                    .forEach(alike -> examine(workspace, alike));
            piece = piece.size() < PIECE
                    ? List.of()
                    : store.next(workspace, piece.getLast().id(), PIECE);
        }
    }

    /** Where it fails for all, each alone. */
    private void examine(UUID workspace, List<Noted> alike) {
        try {
            analyst.examine(workspace, alike.stream().map(Noted::due).distinct().toList());
            store.remove(workspace, alike);
        } catch (RuntimeException why) {
            if (alike.size() > 1) {
                alike.forEach(one -> examine(workspace, List.of(one)));
            } else {
                LOG.error("{} failed", alike.getFirst().due(), why);
                store.putOff(workspace, alike.getFirst());
            }
        }
    }
}
