package org.waymark.web.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.CriticalPath.Room;

/** A line of the timeline. */
public sealed interface TimelineRow {
    /** The name of its element in the page. */
    String anchor();

    record Goal(TimelineGoal of) implements TimelineRow {
        @Override
        public String anchor() {
            return "o-" + of.id();
        }
    }

    record Part(TimelineGoal.Part of) implements TimelineRow {
        @Override
        public String anchor() {
            return "k-" + of.id();
        }
    }

    /**
     * @param room null without both of its days
     * @param mayMove whether the reader may give it other days
     */
    record Work(TimelineWork of, @Nullable Room room, boolean mayMove) implements TimelineRow {
        @Override
        public String anchor() {
            return "i-" + of.id().value();
        }
    }

    /**
     * An objective with all that is below it, or the work that serves none.
     *
     * @param goal null: the work that serves no key result
     * @param folded whether only its first row shows
     * @param apart whether the other rows are not in the page either, because it would be too long
     */
    record Group(@Nullable UUID goal, boolean folded, boolean apart, List<TimelineRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }

        /** Those that show. */
        public List<TimelineRow> seen() {
            return folded ? rows.subList(0, 1) : rows;
        }
    }
}
