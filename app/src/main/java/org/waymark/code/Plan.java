package org.waymark.code;

import java.util.Comparator;
import java.util.List;

/**
 * What files would do to a workspace: shown first, then exactly this is done.
 *
 * @param faults why it cannot be done; then nothing of it is
 * @param fingerprint of the changes: the same plan again has the same
 */
public record Plan(List<Change> changes, List<Fault> faults, String fingerprint) {
    private static final Comparator<Fault> IN_ORDER = Comparator.comparing(
                    (Fault fault) -> fault.spot().file())
            .thenComparing(fault -> fault.spot().line())
            .thenComparing(fault -> fault.spot().column());

    public Plan {
        changes = List.copyOf(changes);
        faults = faults.stream().sorted(IN_ORDER).toList();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    public int count(Change.Deed deed) {
        return (int) changes.stream().filter(change -> change.deed() == deed).count();
    }
}
