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
 * @param problems all that cannot be read or has no cell
 */
record GridBlock(List<Place> places, List<Problem> problems) {
    /**
     * @param high the upper number of a pair; else null
     * @param name how the script that sent it finds it again
     */
    record Place(
            UUID kpi, LocalDate day, double value, @Nullable Double high, String name) {}

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
        problems = List.copyOf(problems);
    }

    static GridBlock of(ValueBlock block, Ground ground) {
        var problems = new ArrayList<Problem>();
        for (var one : block.problems()) {
            problems.add(new Problem(name(block, one.line(), one.column()), one.cell(), one.sentence()));
        }
        var places = new ArrayList<Place>();
        for (var cell : block.cells()) {
            var name = name(block, cell.spot().line(), cell.spot().column());
            var kpi = kpi(
                    cell,
                    ground,
                    cell.label().isEmpty() ? name : name(block, cell.spot().line(), 1),
                    problems);
            var day = day(cell, ground, name, problems);
            if (kpi != null && day != null) places.add(new Place(kpi, day, cell.value(), cell.high(), name));
        }
        if (places.isEmpty() && problems.isEmpty()) problems.add(new Problem("text", "", "no.grid.empty"));
        return new GridBlock(places, problems);
    }

    /** What is measured is one number: each pair is a problem. */
    GridBlock withoutPairs() {
        var all = new ArrayList<>(problems);
        for (var place : places) {
            if (place.high() == null) continue;
            all.add(new Problem(place.name(), place.value() + "–" + place.high(), "no.grid.pair"));
        }
        return new GridBlock(
                places.stream().filter(place -> place.high() == null).toList(), all);
    }

    /** @throws Refused.Invalid with all problems */
    GridBlock sound() {
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
        return this;
    }

    Set<UUID> kpis() {
        var kpis = new LinkedHashSet<UUID>();
        places.forEach(place -> kpis.add(place.kpi()));
        return kpis;
    }

    /** Where names say what belongs where, a cell of the text; else one of the grid, counted from the cursor. */
    private static String name(ValueBlock block, long line, int column) {
        if (column == 0) return "line[%d]".formatted(line);
        return (block.isNamed() ? "line[%d].cell[%d]" : "row[%d].column[%d]").formatted(line, column);
    }

    private static @Nullable UUID kpi(ValueBlock.Cell cell, Ground ground, String name, List<Problem> problems) {
        var row = cell.row();
        if (!cell.label().isEmpty()) {
            var named = ground.named().get(cell.label());
            if (named == null) problems.add(new Problem(name, cell.label(), "no.sheet.kpi-unknown"));
            return named;
        }
        if (row < ground.kpis().size()) return ground.kpis().get(row);
        problems.add(new Problem(name, "", "no.grid.below"));
        return null;
    }

    private static @Nullable LocalDate day(ValueBlock.Cell cell, Ground ground, String name, List<Problem> problems) {
        if (cell.day() != null) return cell.day();
        if (cell.column() < ground.periods().size()) {
            return ground.periods().get(cell.column()).end();
        }
        problems.add(new Problem(name, "", "no.grid.beside"));
        return null;
    }
}
