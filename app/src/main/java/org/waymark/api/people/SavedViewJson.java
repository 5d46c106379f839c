package org.waymark.api.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.people.SavedView;

/** Saved views as they are sent and shown. */
final class SavedViewJson {
    private SavedViewJson() {}

    record SavedViewSent(
            @Says("As in objectives or kpis.") String page,
            String name,

            @Says("What stands behind the question mark of the address.") @Nullable
            String query,

            @Says("Whether all of the workspace see it; false when left out.") @Nullable
            Boolean shared) {}

    record SavedViewShown(
            UUID id, UUID person, String page, String name, String query, Boolean shared, Instant createdAt) {
        static SavedViewShown of(SavedView one) {
            return new SavedViewShown(
                    one.id().value(),
                    one.person().value(),
                    one.page(),
                    one.name(),
                    one.query(),
                    one.shared(),
                    one.createdAt());
        }
    }

    record SavedViewFilter(
            @Says("objectives when left out.") @Nullable String page) {}
}
