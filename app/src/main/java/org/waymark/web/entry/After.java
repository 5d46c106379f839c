package org.waymark.web.entry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What led to the sign-in page, where it has a word to say about it. */
public enum After {
    SIGN_OUT("sign-out"),
    RESET("reset"),
    EMAIL("email"),
    RESTORATION("restoration");

    private final String code;

    After(String code) {
        this.code = code;
    }

    static @Nullable After of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The key of what is said. */
    public String word() {
        return "entry.after." + code;
    }
}
