package org.waymark.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong: all of it is counted, and as much kept as a person would read. */
final class Faults {
    private static final int MOST = 200;

    private final List<Fault> kept = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private int count;

    void add(Fault fault) {
        count++;
        if (kept.size() >= MOST) return;
        kept.add(fault);
        var field = fault.field();
        fields.add(field);
        for (int at = field.indexOf('.'); at >= 0; at = field.indexOf('.', at + 1)) fields.add(field.substring(0, at));
    }

    void addAll(List<Fault> more) {
        more.forEach(this::add);
    }

    int count() {
        return count;
    }

    /** Whether something is wrong with a field, or within it; when there is too much to keep, one cannot tell, and it is. */
    boolean isWrong(String field) {
        return count > MOST || fields.contains(field);
    }

    List<Fault> all() {
        return List.copyOf(kept);
    }
}
