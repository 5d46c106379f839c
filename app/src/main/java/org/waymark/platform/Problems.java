package org.waymark.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused.Problem;

/** Collects all that is wrong with what was sent, so that a person hears of everything at once. */
public final class Problems {
    /** Control characters and halves of surrogate pairs: no database and no page can show them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private static final Pattern UNPRINTABLE_IN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private final List<Problem> found = new ArrayList<>();

    public Problems add(String field, @Nullable Object value, String key, Object... arguments) {
        found.add(new Problem(field, value == null ? "" : value.toString(), key, arguments));
        return this;
    }

    /** One line of 1 to {@code most} characters, without space around it. */
    public String line(String field, @Nullable String value, int most) {
        int before = found.size();
        var line = optionalLine(field, value, most);
        if (line.isEmpty() && found.size() == before) {
            add(field, value, "no.text.missing", most);
        }
        return line;
    }

    /** One line of at most {@code most} characters; empty when nothing was sent. */
    public String optionalLine(String field, @Nullable String value, int most) {
        return checked(field, clean(value), most, UNPRINTABLE);
    }

    /** Several lines of at most {@code most} characters together; empty when nothing was sent. */
    public String text(String field, @Nullable String value, int most) {
        return checked(field, clean(value).replace("\r\n", "\n").replace('\r', '\n'), most, UNPRINTABLE_IN_TEXT);
    }

    /** Goes on only when nothing is wrong. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new Refused.Invalid(found);
        }
    }

    private static String clean(@Nullable String value) {
        return value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }

    private String checked(String field, String text, int most, Pattern unprintable) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            add(field, text, "no.text.long", length, most);
            return "";
        }
        if (unprintable.matcher(text).find()) {
            add(field, unprintable.matcher(text).replaceAll("�"), "no.text.invisible");
            return "";
        }
        return text;
    }
}
