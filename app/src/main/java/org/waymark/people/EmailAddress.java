package org.waymark.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/** An e-mail address as written; two that differ only in case are the same person's. */
record EmailAddress(String text) {
    /** RFC 5321, section 4.5.3.1.3. */
    private static final int MOST = 254;

    /** Quoted local parts and domains without a dot are refused on purpose: they are typing errors. */
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"]+@[^\\s@<>()\\[\\],;:\\\\\"/.]+(\\.[^\\s@<>()\\[\\],;:\\\\\"/.]+)+");

    static EmailAddress checked(Problems problems, String field, @Nullable String value) {
        var text = problems.line(field, value, MOST);
        var email = new EmailAddress(text);
        if (!text.isEmpty() && (!SHAPE.matcher(text).matches() || email.folded().length() > MOST)) {
            problems.add(field, text, "no.people.email");
        }
        return email;
    }

    /** What is compared and kept unique. Accents stay: they may belong to somebody else. */
    String folded() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
