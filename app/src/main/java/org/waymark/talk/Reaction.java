package org.waymark.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign in place of words.
 *
 * @param comment the comment it is on; null: on the subject itself
 */
public record Reaction(Kind kind, UUID person, Comment.@Nullable Id comment) {
    /** Few, so that they keep their meaning. The signs are people's own words; Waymark itself uses none. */
    public enum Kind {
        AGREE("\uD83D\uDC4D"),
        CELEBRATE("\uD83C\uDF89"),
        THANKS("\u2764\uFE0F"),
        SEEN("\uD83D\uDC40"),
        IDEA("\uD83D\uDCA1");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        /** As keys of words and the API say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
