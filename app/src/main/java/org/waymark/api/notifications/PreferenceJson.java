package org.waymark.api.notifications;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.notifications.Preference;
import org.waymark.notifications.PreferenceWish;
import org.waymark.notifications.Reason;
import org.waymark.notifications.Way;

@Says("When and how you want to be told.")
record PreferenceJson(
        @Says("A region such as Europe/Madrid; null: that of the workspace.") @Nullable
        String timeZone,

        @Says("Your local time, as in 09:00.") String remindAt,
        List<DayOfWeek> remindOn,

        @Says("No letter is sent from this time on; null: at any time.") @Nullable
        String quietFrom,

        @Says("Until this time.") @Nullable String quietTo,

        @Says("Reasons that are left out are told in the usual way.")
        List<WayJson> ways) {
    record WayJson(Reason reason, Way way) {}

    PreferenceWish wish() {
        var chosen = new EnumMap<Reason, Way>(Reason.class);
        ways.forEach(one -> chosen.put(one.reason(), one.way()));
        return new PreferenceWish(timeZone, remindAt, Set.copyOf(remindOn), quietFrom, quietTo, chosen);
    }

    static PreferenceJson of(Preference preference) {
        var zone = preference.timeZone();
        var quiet = preference.quiet();
        return new PreferenceJson(
                zone == null ? null : zone.getId(),
                preference.remindAt().toString(),
                preference.remindOn().stream().sorted().toList(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.to().toString(),
                Arrays.stream(Reason.values())
                        .map(reason -> new WayJson(reason, preference.way(reason)))
                        .toList());
    }
}
