package org.waymark.web.picks;

import java.util.Locale;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** What is picked by its name. */
public enum PickKind {
    PEOPLE("no.pick.person"),
    TEAMS("no.pick.team"),
    KPIS("no.pick.kpi"),
    /** Objectives and key results. */
    GOALS("no.pick.goal"),
    KEY_RESULTS("no.pick.key-result"),
    INITIATIVES("no.pick.initiative");

    private final String none;

    PickKind(String none) {
        this.none = none;
    }

    static PickKind at(String path) {
        for (var kind : values()) {
            if (kind.path().equals(path)) return kind;
        }
        throw new Refused.Missing("list");
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says that there is none of the name that was typed. */
    Sentence none() {
        return new Sentence(none);
    }
}
