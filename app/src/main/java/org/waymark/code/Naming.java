package org.waymark.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.people.Folding;

/** Makes keys of titles: "Make Halden a place people stay" becomes {@code make-halden-a-place-people-stay}. */
final class Naming {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 48;

    private final Set<String> taken;

    Naming(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** One that nothing else has; the first who asks gets it without a number. */
    String keyOf(Kind kind, String title) {
        var start = slug(title);
        var key = start.isEmpty() ? kind.word() : start;
        var free = key;
        for (int i = 2; !taken.add(free); i++) free = key + "-" + i;
        return free;
    }

    private static String slug(String title) {
        var words = List.of(OTHER.matcher(Folding.fold(title)).replaceAll("-").split("-"));
        var slug = new StringBuilder();
        for (var word : words) {
            if (slug.length() + word.length() >= LONGEST && !slug.isEmpty()) break;
            if (!slug.isEmpty()) slug.append('-');
            slug.append(word, 0, Math.min(word.length(), LONGEST));
        }
        return slug.toString();
    }
}
