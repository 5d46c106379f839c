package org.waymark.web.kpis;

import java.util.ArrayList;
import org.waymark.kpis.Entered;
import org.waymark.web.layout.Words;

/** What recording values came to, in a sentence. */
public final class SheetWords {
    private SheetWords() {}

    public static String done(Entered entered, Words words) {
        var outcome = entered.receipt().outcome();
        var parts = new ArrayList<String>();
        if (outcome.added() > 0) parts.add(words.of("kpis.done.added", outcome.added()));
        if (outcome.restated() > 0) parts.add(words.of("kpis.done.restated", outcome.restated()));
        if (outcome.unchanged() > 0) parts.add(words.of("kpis.done.unchanged", outcome.unchanged()));
        if (entered.waiting() > 0) parts.add(words.of("kpis.done.waiting", entered.waiting()));
        return parts.isEmpty() ? words.of("kpis.done.nothing") : words.of("kpis.done", words.list(parts));
    }
}
