package org.waymark.insights;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A KPI changed more than its noise explains, and people are told of it. */
public record SignalRaised(Actor by, Instant at, Signal signal, String name) implements Fact {
    @Override
    public String kind() {
        return "signal.raised";
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", signal.kpi().value());
    }

    @Override
    public UUID about() {
        return signal.kpi().value();
    }

    @Override
    public Map<String, Object> details() {
        return described(signal, name);
    }

    static Map<String, Object> described(Signal signal, String name) {
        var details = new LinkedHashMap<String, Object>();
        var way = signal.way();
        details.put("name", name);
        details.put("signal", signal.id().value().toString());
        details.put("kindOfSignal", signal.kind().name());
        if (way != null) details.put("way", way.name());
        details.put("firstDay", signal.firstDay().toString());
        details.put("lastDay", signal.lastDay().toString());
        details.put("severity", signal.severity().name());
        return details;
    }
}
