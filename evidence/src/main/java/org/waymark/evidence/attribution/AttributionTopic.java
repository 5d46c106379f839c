package org.waymark.evidence.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;
import org.waymark.evidence.Unreadable;

/** Splitting a change among its drivers: textbook games and worked examples, then what must hold for every tree. */
public final class AttributionTopic implements Topic {
    private final int trees;

    public AttributionTopic() {
        this(10_000);
    }

    /** @param trees how many random trees of KPIs are split */
    AttributionTopic(int trees) {
        this.trees = trees;
    }

    @Override
    public String title() {
        return "attribution";
    }

    @Override
    public List<Line> run(Path data) {
        var lines = new ArrayList<Line>();
        for (var file : ReferenceData.of(data, "attribution").ending(".json")) lines.addAll(cases(file));
        lines.addAll(Identities.lines(trees));
        return lines;
    }

    private static List<Line> cases(Path file) {
        var lines = new ArrayList<Line>();
        var array = ReferenceData.json(file);
        if (!array.isArray()) throw new Unreadable(file, "it is no list of cases");
        for (var fields : array) {
            var one = new Case(file, fields);
            try {
                lines.addAll(Cases.run(one));
            } catch (Unreadable e) {
                lines.add(Line.broken(one.id(), Objects.requireNonNull(e.getMessage())));
            } catch (RuntimeException e) {
                lines.add(Line.broken(one.id(), "failed: " + e));
            }
        }
        return lines;
    }
}
