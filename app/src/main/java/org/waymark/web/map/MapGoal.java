package org.waymark.web.map;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.web.layout.Words;

/**
 * An objective as a card of the map.
 *
 * @param byHand whether somebody set the progress
 * @param elsewhere the names of other cycles in which there is something that it is for
 * @param wanted whether the filter lets it through
 */
public record MapGoal(
        UUID id,
        String title,
        Holder holder,
        String ownerName,
        @Nullable String team,
        @Nullable Double progress,
        double due,
        Status status,
        boolean draft,
        boolean restricted,
        boolean byHand,
        List<String> elsewhere,
        boolean wanted) {
    public MapGoal {
        elsewhere = List.copyOf(elsewhere);
    }

    public String path() {
        return "/objectives/" + id;
    }

    public Level level() {
        return holder.level();
    }

    /** Whose it is, and for which other cycle: "Company · for 2026". */
    public String belonging(Words words) {
        var whose =
                switch (holder.level()) {
                    case COMPANY -> words.of("outline.company");
                    case TEAM -> team == null ? ownerName : team;
                    case INDIVIDUAL -> ownerName;
                };
        return elsewhere.isEmpty() ? whose : whose + " · " + words.of("outline.for", words.list(elsewhere));
    }
}
