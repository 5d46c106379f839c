package org.waymark.insights;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A signal that people were told of is over: three quiet periods, or its values were put right. */
public record SignalClosed(Actor by, Instant at, Signal signal, String name) implements Fact {
    @Override
    public String kind() {
        return "signal.closed";
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
        return SignalRaised.described(signal, name);
    }
}
