package org.waymark.web.calendar;

import java.util.Locale;
import org.waymark.calendar.CalendarEntry.Kind;

/** What the entries of a calendar are shown or hidden by. */
public enum Group {
    CHECK_INS("circle-check-big"),
    VALUES("kpi"),
    /** Initiatives and their tasks. */
    WORK("columns-3"),
    /** Last days of key results, cycles. */
    GOALS("flag");

    private final String icon;

    Group(String icon) {
        this.icon = icon;
    }

    static Group of(Kind kind) {
        return switch (kind) {
            case CHECK_IN_DUE -> CHECK_INS;
            case VALUE_DUE -> VALUES;
            case INITIATIVE_STARTS, INITIATIVE_DUE, TASK_DUE -> WORK;
            case KEY_RESULT_ENDS, CYCLE_STARTS, CYCLE_ENDS -> GOALS;
        };
    }

    public String icon() {
        return icon;
    }

    /** As it stands in addresses and keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
