package org.waymark.web.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Targets;
import org.waymark.kpis.TargetsWish;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;

/** The targets that KPIs shall have when cells of the grid say so; all other periods keep theirs. */
record GridAims(Map<UUID, Kpis.Aimed> known, Cadence cadence) {
    List<TargetsWish> with(GridBlock entry) {
        var wished = new LinkedHashMap<UUID, Targets>();
        for (var place : entry.places()) {
            var period = cadence.periodOf(place.day());
            var falls = aimed(place.kpi()).kpi().metric().direction() == Direction.LOWER;
            var isAlone = place.high() == null;
            var low = falls && isAlone ? null : (Double) place.value();
            var high = falls && isAlone ? (Double) place.value() : place.high();
            wished.merge(
                    place.kpi(),
                    aimed(place.kpi()).targets().from(period, low, high),
                    (before, _) -> before.from(period, low, high));
        }
        return wishes(wished);
    }

    List<TargetsWish> without(GridCells cells) {
        var wished = new LinkedHashMap<UUID, Targets>();
        cells.days().forEach((kpi, days) -> {
            var left = aimed(kpi.value()).targets();
            for (var day : days) left = left.without(cadence.periodOf(day));
            wished.put(kpi.value(), left);
        });
        return wishes(wished);
    }

    private List<TargetsWish> wishes(Map<UUID, Targets> wished) {
        return wished.entrySet().stream()
                .map(entry -> {
                    var kpi = aimed(entry.getKey()).kpi();
                    return new TargetsWish(kpi.id(), kpi.version(), entry.getValue());
                })
                .toList();
    }

    private Kpis.Aimed aimed(UUID kpi) {
        return Objects.requireNonNull(known.get(kpi));
    }
}
