package org.waymark.evidence.interventions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;
import org.waymark.evidence.Unreadable;

/** What dated work did: published cases, dates at which nothing was done, and a simulation whose answer is known. */
public final class InterventionsTopic implements Topic {
    private final int runs;
    private final int every;

    public InterventionsTopic() {
        this(2_000, 1);
    }

    /**
     * @param runs of the simulation
     * @param every so-manieth series is asked for placebo effects
     */
    InterventionsTopic(int runs, int every) {
        this.runs = runs;
        this.every = every;
    }

    @Override
    public String title() {
        return "interventions";
    }

    @Override
    public List<Line> run(Path data) {
        var lines = new ArrayList<>(Simulation.lines(runs));
        for (var file : ReferenceData.of(data, "intervention").ending(".json")) lines.addAll(cases(file));
        lines.addAll(PlaceboDates.lines(data, every));
        lines.add(Cost.line(Math.min(runs, 200)));
        return lines;
    }

    private static List<Line> cases(Path file) {
        var lines = new ArrayList<Line>();
        var array = ReferenceData.json(file);
        if (!array.isArray()) throw new Unreadable(file, "it is no list of cases");
        for (var fields : array) {
            var one = new Case(file, fields);
            try {
                lines.addAll(new Expectations(one, figures(one)).lines());
            } catch (Unreadable e) {
                lines.add(Line.broken(one.id(), Objects.requireNonNull(e.getMessage())));
            } catch (RuntimeException e) {
                lines.add(Line.broken(one.id(), "failed: " + e));
            }
        }
        return lines;
    }

    private static Figures figures(Case one) {
        var table = one.table();
        return switch (one.kind()) {
            case "step", "shape", "ramp", "pulse" -> new SeriesCase(one, table).step();
            case "counterfactual" -> new SeriesCase(one, table).counterfactual();
            case "delayscan" -> new SeriesCase(one, table).delayScan();
            case "changepoint" -> new SeriesCase(one, table).changePoint();
            case "countstep" -> new SeriesCase(one, table).countStep();
            case "syntheticcontrol" -> UnitsCase.of(one, table).syntheticControl();
            case "differenceindifferences", "did" -> UnitsCase.of(one, table).differenceInDifferences();
            default -> throw one.broken("the kind \"%s\" is not known".formatted(one.kind()));
        };
    }
}
