package org.waymark.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be written; in the order in which one leans on those before it. */
public enum Kind {
    TEAM("teams", null),
    CYCLE("cycles", null),
    KPI("kpis", null),
    OBJECTIVE("objectives", null),
    KEY_RESULT("key-results", OBJECTIVE),
    INITIATIVE("initiatives", null),
    TASK("tasks", INITIATIVE);

    private final String section;
    private final @Nullable Kind within;

    Kind(String section, @Nullable Kind within) {
        this.section = section;
        this.within = within;
    }

    /** The word above a list of them. */
    public String section() {
        return section;
    }

    /** Of what it is a part: key results stand in their objective, tasks in their initiative. */
    Optional<Kind> within() {
        return Optional.ofNullable(within);
    }

    Optional<Kind> part() {
        return List.of(values()).stream().filter(kind -> kind.within == this).findFirst();
    }

    /** As in "key-result". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that stand in lists of their own. */
    public static List<Kind> sections() {
        return List.of(values()).stream().filter(kind -> kind.within == null).toList();
    }

    public static String sectionNames() {
        return String.join(", ", sections().stream().map(Kind::section).toList());
    }
}
