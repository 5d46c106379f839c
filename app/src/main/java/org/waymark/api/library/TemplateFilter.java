package org.waymark.api.library;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.library.Search;
import org.waymark.library.Shelf;
import org.waymark.library.Template;

/** Which templates are asked for. */
record TemplateFilter(
        @Says("Words that it holds, the best fitting first; small mistakes are forgiven.") @Nullable
        String q,

        @Nullable Shelf shelf,
        Template.@Nullable Kind kind,

        @Says("true: only those that the workspace made.") @Nullable
        Boolean own) {
    private static final int LONGEST = 200;

    Search search() {
        var text = Objects.requireNonNullElse(q, "");
        return new Search(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text, shelf, kind, Boolean.TRUE.equals(own));
    }
}
