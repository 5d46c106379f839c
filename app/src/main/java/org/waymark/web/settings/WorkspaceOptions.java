package org.waymark.web.settings;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/** What a workspace can be set to: time zones, first months and weekdays, in the words people choose them by. */
public final class WorkspaceOptions {
    /** Cities, without the names that are only kept for old systems. */
    private static final Pattern CITY =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<Option> ZONES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(zone -> CITY.matcher(zone).matches())
                            .sorted())
            .map(zone -> new Option(zone, zone.replace('_', ' ')))
            .toList();

    private WorkspaceOptions() {}

    public static List<Option> timeZones() {
        return ZONES;
    }

    /** Also with a zone that is set but stands in no list. */
    public static List<Option> timeZonesWith(ZoneId zone) {
        return ZONES.stream().anyMatch(option -> option.value().equals(zone.getId()))
                ? ZONES
                : Stream.concat(Stream.of(new Option(zone.getId(), zone.getId())), ZONES.stream())
                        .toList();
    }

    public static List<Option> months(Words words) {
        return Arrays.stream(Month.values())
                .map(month -> new Option(
                        "" + month.getValue(), month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale())))
                .toList();
    }

    public static List<Option> weekdays(Words words) {
        return Arrays.stream(DayOfWeek.values())
                .map(day ->
                        new Option("" + day.getValue(), day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale())))
                .toList();
    }
}
