package org.waymark.web.map;

import java.util.Arrays;
import java.util.Locale;
import org.waymark.people.Level;

/** How far down the map goes. */
enum Depth {
    COMPANY,
    TEAMS,
    PEOPLE;

    /** What an address names; all the way down when it names nothing. */
    static Depth at(String text) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(text))
                .findFirst()
                .orElse(PEOPLE);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(Level level) {
        return level.ordinal() <= ordinal();
    }
}
