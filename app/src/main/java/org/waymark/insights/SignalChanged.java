package org.waymark.insights;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Somebody did something about a signal.
 *
 * @param name of its KPI
 * @param note what was written beside it; may be empty
 */
public record SignalChanged(Actor by, Instant at, Change change, Signal signal, String name, String note)
        implements Fact {
    public enum Change {
        EXPLAINED("explained"),
        EXPLANATION_REMOVED("explanation-removed"),
        MUTED("muted"),
        UNMUTED("unmuted"),
        OBJECTIVE_DRAFTED("objective-drafted");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        String kind() {
            return "signal." + word;
        }
    }

    @Override
    public String kind() {
        return change.kind();
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
        var details = new LinkedHashMap<>(SignalRaised.described(signal, name));
        if (!note.isEmpty()) details.put("note", note);
        return details;
    }
}
