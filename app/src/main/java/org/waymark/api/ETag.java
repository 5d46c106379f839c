package org.waymark.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * Names what was answered: the version, which counts what people change, and a sum of all the words, which moves with computed numbers
 * too. A change goes by the version alone.
 */
final class ETag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{16})?\"");

    private ETag() {}

    static String of(long version, @Nullable String words) {
        return words == null ? "\"%d\"".formatted(version) : "\"%d-%s\"".formatted(version, sum(words));
    }

    /** Null where the tag is none of ours. */
    static @Nullable Long versionIn(String tag) {
        var matcher = FORM.matcher(tag);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    private static String sum(String words) {
        return DigestUtils.md5DigestAsHex(words.getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
