package org.waymark.web.reviews;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Next;
import org.waymark.platform.Sentence;
import org.waymark.web.Form;

/**
 * Brings together what several people write on one stage, field by field: who did not touch a field leaves what others wrote there, and
 * who writes over what another wrote meanwhile is told so first.
 */
record Merge(Form form) {
    /** Before the name of a field: what stood there when the form was opened. */
    static final String SEEN = "seen.";

    <T> @Nullable T of(String field, @Nullable T typed, @Nullable T seen, @Nullable T stands) {
        if (Objects.equals(typed, seen) || Objects.equals(typed, stands)) return stands;
        if (!Objects.equals(seen, stands)) refuse(field, stands);
        return typed;
    }

    /** A text is never unknown. */
    String text(String field, String typed, String seen, String stands) {
        return Objects.requireNonNullElse(of(field, typed, seen, stands), "");
    }

    private void refuse(String field, @Nullable Object stands) {
        if (stands == null || stands.equals("")) form.refuse(field, "", "no.reviews.emptied");
        else form.refuse(field, "", "no.reviews.overtaken", said(stands));
    }

    private static Object said(Object stands) {
        return stands instanceof Next next
                ? new Sentence("reviews.next." + next.name().toLowerCase(Locale.ROOT))
                : stands;
    }
}
