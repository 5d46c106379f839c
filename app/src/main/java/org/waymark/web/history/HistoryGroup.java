package org.waymark.web.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people filter the history by: kinds of facts that belong together. */
enum HistoryGroup {
    OBJECTIVES("objective", "alignment", "progress", "hint", "impact-study"),
    KEY_RESULTS("key-result"),
    CHECK_INS("check-in"),
    WORK("initiative", "task"),
    KPIS("kpi", "measurements", "push-token", "signal", "formula"),
    CYCLES("cycle", "review", "follow-up"),
    PEOPLE("person", "team", "invitation"),
    SETTINGS("workspace", "channel", "connection", "token", "status-limits", "closing-rules", "template");

    private final List<String> subjects;

    HistoryGroup(String... subjects) {
        this.subjects = List.of(subjects);
    }

    /** The words before the point of its kinds of facts. */
    List<String> subjects() {
        return subjects;
    }

    /** As it stands in an address. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<HistoryGroup> named(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(group -> group.slug().equals(slug))
                .findFirst();
    }
}
