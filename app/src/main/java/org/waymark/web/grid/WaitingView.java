package org.waymark.web.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Cadence;
import org.waymark.measure.Unit;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.Words;

/**
 * The values that wait for approval, as far as the reader sees their KPIs.
 *
 * @param asked those that the reader may settle
 * @param own those that the reader entered
 * @param others those that somebody else settles
 * @param returned those of the reader that were sent back
 */
public record WaitingView(List<Line> asked, List<Line> own, List<Line> others, List<Line> returned) {
    /**
     * @param before the value that stands there now
     * @param reason why it was sent back
     */
    public record Line(
            UUID id,
            UUID kpi,
            String name,
            Unit unit,
            Cadence cadence,
            LocalDate day,
            double value,
            @Nullable Double before,
            KpiStanding standing,
            String note,
            GridRow.Named by,
            Instant at,
            String reason) {
        public String path() {
            return "/kpis/" + kpi;
        }

        public String cell() {
            return path() + "/cells/" + day;
        }

        public Face face() {
            return Face.of(by.id(), by.name());
        }

        public String byName() {
            return by.name();
        }

        public String period(Words words) {
            return Periods.name(cadence, day, words);
        }

        public Mark mark(Words words) {
            return Mark.of(standing, words);
        }
    }

    public WaitingView {
        asked = List.copyOf(asked);
        own = List.copyOf(own);
        others = List.copyOf(others);
        returned = List.copyOf(returned);
    }

    public boolean isEmpty() {
        return asked.isEmpty() && own.isEmpty() && others.isEmpty() && returned.isEmpty();
    }
}
