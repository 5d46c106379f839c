package org.waymark.coach;

import java.util.HashSet;
import java.util.Set;
import org.waymark.people.Folding;

/** How alike two titles are: the share of their groups of three letters that they have in common (Jaccard). */
public final class Similarity {
    /** From here on two titles say nearly the same: "Keep our people" and "Keep the people we have". */
    public static final double TWINS = 0.55;

    private Similarity() {}

    /** 0 for nothing in common, 1 for the same words; case, marks and little words aside. */
    public static double of(String one, String other) {
        return of(groups(one), groups(other));
    }

    static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        var smaller = one.size() <= other.size() ? one : other;
        var larger = smaller == one ? other : one;
        var common = smaller.stream().filter(larger::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    static Set<String> groups(String title) {
        var groups = new HashSet<String>();
        for (var word : Title.words(Folding.fold(title))) {
            if (Lexicon.COMMON.contains(word)) continue;
            var padded = "  " + word + " ";
            for (var at = 0; at + 3 <= padded.length(); at++) groups.add(padded.substring(at, at + 3));
        }
        return groups;
    }
}
