package org.waymark.api.objectives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.api.Says;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/** Who contributes to whom, as it is sent and shown. */
final class LinkJson {
    private LinkJson() {}

    @Says("One end of a link.")
    record End(
            UUID objective,

            @Says("One key result of it; the objective as a whole when left out.") @Nullable
            UUID keyResult) {
        Ref ref() {
            return new Ref(new Objective.Id(objective), keyResult == null ? null : new KeyResult.Id(keyResult));
        }

        static End of(Ref ref) {
            var keyResult = ref.keyResult();
            return new End(ref.objective().value(), keyResult == null ? null : keyResult.value());
        }
    }

    record LinkSent(
            End child,
            End parent,

            @Says("CONTRIBUTE rolls up where the parent counts its children, SUPPORT is drawn only.")
            Link.Kind kind,

            @Says("How much the child counts; 1 when left out.") @Nullable
            Double weight) {}

    record LinkShown(UUID id, End child, End parent, Link.Kind kind, Double weight) {
        static LinkShown of(Link link) {
            return new LinkShown(
                    link.id().value(), End.of(link.child()), End.of(link.parent()), link.kind(), link.weight());
        }
    }
}
