package org.waymark.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/** What the rows of a file say, all of them, and what is wrong with them by themselves. */
final class Gathered {
    final List<Draft.Goal> goals = new ArrayList<>();
    final List<Draft.Result> results = new ArrayList<>();
    final List<Draft.News> news = new ArrayList<>();
    final List<Draft.Somebody> people = new ArrayList<>();
    final List<Draft.Group> groups = new ArrayList<>();
    final List<Draft.Watched> kpis = new ArrayList<>();
    final List<Draft.Value> values = new ArrayList<>();
    final List<Trouble> troubles = new ArrayList<>();
    long rows;

    /** The row cannot be imported so. */
    void stop(long row, @Nullable Field field, String cell, String key, Object... arguments) {
        troubles.add(new Trouble(row, field, cell, new Sentence(key, arguments), true));
    }

    /** The row is imported, only not as it says. */
    void note(long row, @Nullable Field field, String cell, String key, Object... arguments) {
        troubles.add(new Trouble(row, field, cell, new Sentence(key, arguments), false));
    }
}
