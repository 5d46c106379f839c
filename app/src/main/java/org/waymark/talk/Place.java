package org.waymark.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymark.people.Holder;

/**
 * A subject and where it stands.
 *
 * @param about the objective, KPI or initiative whose visibility covers it
 * @param title what the objective, key result, KPI or initiative is called
 * @param holders whose it is; at least one
 * @param rungs the subject itself, then what holds it, up to the objective: who follows an objective hears of all in it
 * @param open whether it is in no closed cycle
 */
public record Place(Subject subject, UUID about, String title, List<Holder> holders, List<Rung> rungs, boolean open) {
    /** @param owners who follows this subject without asking */
    public record Rung(Subject subject, Set<UUID> owners) {
        public Rung {
            owners = Set.copyOf(owners);
        }
    }

    public Place {
        holders = List.copyOf(holders);
        rungs = List.copyOf(rungs);
        if (holders.isEmpty()) throw new IllegalArgumentException("Nobody holds " + subject);
    }

    /** The same place, where these follow the subject itself without asking. */
    Place concerning(Set<UUID> persons) {
        var all = new ArrayList<>(rungs);
        var nearest = all.removeFirst();
        var owners = new HashSet<>(nearest.owners());
        owners.addAll(persons);
        all.addFirst(new Rung(nearest.subject(), owners));
        return new Place(subject, about, title, holders, all, open);
    }

    public Holder holder() {
        return holders.getFirst();
    }

    public Holder[] otherHolders() {
        return holders.stream().skip(1).toArray(Holder[]::new);
    }
}
