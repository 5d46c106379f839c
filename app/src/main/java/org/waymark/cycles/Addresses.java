package org.waymark.cycles;

import java.time.Month;
import java.util.List;
import org.waymark.measure.Period;
import org.waymark.people.Folding;

/** What stands in the address of a page for each cycle: its rhythm's own word, else its name, never twice the same. */
record Addresses(List<Cycle> taken, Month yearStart) {
    private static final int LONGEST = 50;

    String of(CycleWish wish, Period period) {
        var stem = wish.rhythm().slug(period, yearStart).orElseGet(() -> plain(wish));
        var slug = stem;
        for (int i = 2; isTaken(slug); i++) {
            slug = stem + "-" + i;
        }
        return slug;
    }

    private static String plain(CycleWish wish) {
        var words = Folding.fold(wish.name()).replaceAll("[^a-z0-9]+", "-");
        var cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? wish.start().toString() : cut;
    }

    private boolean isTaken(String slug) {
        return taken.stream().anyMatch(c -> c.slug().equals(slug));
    }
}
