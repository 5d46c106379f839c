package org.waymark.web.picks;

import java.util.Locale;
import org.waymark.platform.Refused;

/** What is picked by its name. */
public enum PickKind {
    PEOPLE("person"),
    TEAMS("team"),
    KPIS("KPI"),
    /** Objectives and key results. */
    GOALS("objective or key result");

    private final String word;

    PickKind(String word) {
        this.word = word;
    }

    static PickKind at(String path) {
        for (var kind : values()) {
            if (kind.path().equals(path)) return kind;
        }
        throw new Refused.Missing("list");
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return word;
    }
}
