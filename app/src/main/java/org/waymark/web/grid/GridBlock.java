package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.ValueBlock;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * A block of numbers laid into the grid: which number comes into which cell.
 *
 * @param places in the order of the block
 */
record GridBlock(List<Place> places) {
    /** @param high the upper number of a pair; else null */
    record Place(
            UUID kpi, LocalDate day, double value, @Nullable Double high) {}

    /**
     * Where the block lands.
     *
     * @param kpis from the cursor downwards
     * @param periods from the cursor to the right
     * @param named the KPIs whose names the block may say
     */
    record Ground(List<UUID> kpis, List<Period> periods, Map<String, UUID> named) {}

    GridBlock {
        places = List.copyOf(places);
    }

    /** @throws Refused.Invalid with all that cannot be read or has no cell */
    static GridBlock of(ValueBlock block, Ground ground) {
        var problems = new ArrayList<Problem>();
        block.problems()
                .forEach(
                        one -> problems.add(new Problem("line[%d]".formatted(one.line()), one.cell(), one.sentence())));
        var places = new ArrayList<Place>();
        for (var cell : block.cells()) {
            var kpi = kpi(cell, ground, problems);
            var day = day(cell, ground, problems);
            if (kpi != null && day != null) places.add(new Place(kpi, day, cell.value(), cell.high()));
        }
        if (places.isEmpty() && problems.isEmpty()) problems.add(new Problem("text", "", "no.grid.empty"));
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
        return new GridBlock(places);
    }

    Set<UUID> kpis() {
        var kpis = new LinkedHashSet<UUID>();
        places.forEach(place -> kpis.add(place.kpi()));
        return kpis;
    }

    private static @Nullable UUID kpi(ValueBlock.Cell cell, Ground ground, List<Problem> problems) {
        var row = cell.row();
        if (!cell.label().isEmpty()) {
            var named = ground.named().get(cell.label());
            if (named == null) problems.add(problem(cell, cell.label(), "no.sheet.kpi-unknown"));
            return named;
        }
        if (row < ground.kpis().size()) return ground.kpis().get(row);
        problems.add(problem(cell, "", "no.grid.below"));
        return null;
    }

    private static @Nullable LocalDate day(ValueBlock.Cell cell, Ground ground, List<Problem> problems) {
        if (cell.day() != null) return cell.day();
        if (cell.column() < ground.periods().size()) {
            return ground.periods().get(cell.column()).end();
        }
        problems.add(problem(cell, "", "no.grid.beside"));
        return null;
    }

    private static Problem problem(ValueBlock.Cell cell, String text, String key) {
        return new Problem("line[%d]".formatted(cell.row() + 1), text, key);
    }
}
