package org.waymark.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.coach.Similarity;
import org.waymark.people.Folding;

/** Finds objectives that say nearly the same: two teams that do not know of each other. */
public final class Overlaps {
    private static final int SHORTEST_WORD = 4;

    /** A word that more titles have tells nothing, and would make every pair a candidate. */
    private static final int COMMONEST = 60;

    /** Two titles, the more alike the higher the likeness: 0.55 to 1. */
    public record Pair(Planned one, Planned other, double likeness) {}

    private Overlaps() {}

    /** The most alike first. Only titles that share a rarer word are compared, so that thousands take milliseconds. */
    public static List<Pair> among(List<Planned> planned) {
        var seen = new HashSet<Long>();
        var pairs = new ArrayList<Pair>();
        for (var together : byWord(planned).values()) {
            if (together.size() > COMMONEST) continue;
            for (var at = 0; at < together.size(); at++) {
                for (var next = at + 1; next < together.size(); next++) {
                    if (!seen.add((long) together.get(at) * planned.size() + together.get(next))) continue;
                    var one = planned.get(together.get(at));
                    var other = planned.get(together.get(next));
                    var likeness = Similarity.of(one.title(), other.title());
                    if (likeness >= Similarity.TWINS) pairs.add(new Pair(one, other, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::likeness).reversed());
        return pairs;
    }

    /** The places of those whose titles hold a word, in their order. */
    private static Map<String, List<Integer>> byWord(List<Planned> planned) {
        var byWord = new HashMap<String, List<Integer>>();
        for (var place = 0; place < planned.size(); place++) {
            for (var word : words(planned.get(place).title())) {
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
            }
        }
        return byWord;
    }

    private static Set<String> words(String title) {
        return Arrays.stream(Folding.fold(title).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
