package org.waymark.api.objectives;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.OwnerWord;
import org.waymark.objectives.Status;

/** What people say against or beside the numbers, as it is sent. */
final class JudgementJson {
    private JudgementJson() {}

    record OverrideSent(
            @Says("0 to 1.") Double progress,

            @Says("Why, so that others can trust the number.")
            String reason) {}

    record WordSent(
            @Says("ON_TRACK, AT_RISK or OFF_TRACK.") Status status,
            @Nullable String note) {
        OwnerWord word() {
            return new OwnerWord(status, Objects.requireNonNullElse(note, ""));
        }
    }
}
