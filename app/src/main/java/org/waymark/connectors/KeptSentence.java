package org.waymark.connectors;

import java.util.List;
import org.waymark.platform.Sentence;
import tools.jackson.databind.JsonNode;

/** Sentences as they come back from the database: one that stands within another is a sentence again. */
final class KeptSentence {
    private KeptSentence() {}

    static Sentence read(JsonNode kept) {
        return new Sentence(
                kept.path("key").asString(),
                kept.path("arguments").valueStream().map(KeptSentence::argument).toList());
    }

    static List<Pull.RowRefusal> refusals(JsonNode kept) {
        return kept.valueStream()
                .map(one -> new Pull.RowRefusal(one.path("row").asLong(), read(one.path("why"))))
                .toList();
    }

    private static Object argument(JsonNode kept) {
        if (kept.isObject()) return read(kept);
        if (kept.isIntegralNumber()) return kept.asLong();
        return kept.isNumber() ? kept.asDouble() : kept.asString();
    }
}
