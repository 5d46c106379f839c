package org.waymark.evidence.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.evidence.Line;
import org.waymark.evidence.Topic;

/** How often charts cry wolf where nothing happens, how often they notice what does, and what they cost. Needs no data. */
public final class FalseAlarmsTopic implements Topic {
    @Override
    public String title() {
        return "false alarms";
    }

    @Override
    public List<Line> run(Path data) {
        return Stream.of(PlainAlarms.lines(), AdjustedAlarms.lines(), Placement.lines(), Cost.lines())
                .flatMap(List::stream)
                .toList();
    }
}
