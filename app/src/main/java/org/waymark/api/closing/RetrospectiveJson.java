package org.waymark.api.closing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Retrospective;

/** What people say looking back. */
final class RetrospectiveJson {
    private RetrospectiveJson() {}

    record RetrospectiveSent(
            @Nullable String wentWell,
            @Nullable String wentBadly,
            @Says("For those who do this next.") @Nullable String learned) {
        Retrospective retrospective() {
            return new Retrospective(text(wentWell), text(wentBadly), text(learned));
        }

        private static String text(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "");
        }
    }

    @Says("What people say looking back; parts may be empty.")
    record RetrospectiveShown(String wentWell, String wentBadly, String learned) {
        static RetrospectiveShown of(Retrospective said) {
            return new RetrospectiveShown(said.wentWell(), said.wentBadly(), said.learned());
        }
    }
}
