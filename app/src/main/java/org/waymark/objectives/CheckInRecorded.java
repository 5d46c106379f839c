package org.waymark.objectives;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * There is news about a key result.
 *
 * @param before the key result as it was
 * @param keyResult as it is now
 */
public record CheckInRecorded(Actor by, Instant at, KeyResult before, KeyResult keyResult, CheckIn checkIn)
        implements Fact {
    @Override
    public String kind() {
        if (checkIn.automatic()) return "check-in.followed";
        return checkIn.corrects() == null ? "check-in.recorded" : "check-in.corrected";
    }

    @Override
    public Subject subject() {
        return new Subject("key-result", keyResult.id().value());
    }

    @Override
    public UUID about() {
        return keyResult.objective().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", keyResult.title());
        details.put("checkIn", checkIn.id().value().toString());
        details.put("day", checkIn.day().toString());
        put(details, "value", checkIn.value());
        put(details, "valueBefore", before.latest().value());
        put(details, "progress", ObjectiveRow.ratio(keyResult.latest().progress()));
        put(details, "progressBefore", ObjectiveRow.ratio(before.latest().progress()));
        put(details, "confidence", KeyResultRow.number(checkIn.confidence()));
        put(details, "confidenceBefore", KeyResultRow.number(before.latest().confidence()));
        details.put("status", keyResult.latest().status().name());
        details.put("statusBefore", before.latest().status().name());
        details.put("unit", keyResult.definition().unit().symbol());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) details.put(name, value);
    }
}
