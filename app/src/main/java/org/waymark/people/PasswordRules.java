package org.waymark.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/** What a password must be: long. No rules on kinds of characters (NIST SP 800-63B, section 3.1.1.2). */
final class PasswordRules {
    private static final int LEAST = 10;
    private static final int MOST = 200;

    /** The commonest of at least ten characters in published lists of stolen passwords. */
    private static final Set<String> COMMON = Set.of(
            "0123456789",
            "0987654321",
            "1029384756",
            "1122334455",
            "123123123123",
            "1234512345",
            "1234567890",
            "12345678901",
            "12345678910",
            "123456789a",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "a123456789",
            "abcdefghij",
            "adminadmin",
            "administrator",
            "asdfghjkl1",
            "basketball",
            "changeme123",
            "football123",
            "iloveyou123",
            "letmein123",
            "passw0rd123",
            "password01",
            "password12",
            "password123",
            "password1234",
            "password123!",
            "passwordpassword",
            "q1w2e3r4t5",
            "qazwsxedcrfv",
            "qwerty12345",
            "qwerty123456",
            "qwertyuiop",
            "superman123",
            "waymark123",
            "welcome123",
            "welcome2waymark",
            "zxcvbnm123");

    private PasswordRules() {}

    /** The password as it is hashed, so that it fits however a keyboard composes its letters. */
    static String normal(@Nullable String password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** Notes what is wrong; the password itself never appears in a problem. */
    static String checked(Problems problems, String field, @Nullable String password, String email) {
        var normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        var small = normal.toLowerCase(Locale.ROOT);
        if (length < LEAST || length > MOST) {
            problems.add(field, "", "no.people.password-length", LEAST, MOST);
        } else if (small.equals(email.toLowerCase(Locale.ROOT))) {
            problems.add(field, "", "no.people.password-email");
        } else if (COMMON.contains(small) || normal.codePoints().distinct().count() < 3) {
            problems.add(field, "", "no.people.password-common");
        }
        return normal;
    }

    /** Longer ones are not even hashed when somebody signs in. */
    static boolean possible(String normal) {
        return !normal.isEmpty() && normal.codePointCount(0, normal.length()) <= MOST;
    }
}
