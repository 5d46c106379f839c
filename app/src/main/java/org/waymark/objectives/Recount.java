package org.waymark.objectives;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.cycles.Today;
import org.waymark.measure.Period;

/**
 * Computes all that is open in a workspace anew, because it is another day or other limits hold. In pieces, each in a transaction
 * of its own unless the caller has one, so that check-ins never wait long.
 */
@Component
class Recount {
    private static final int PIECE = 500;
    private static final int OBJECTIVES = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final OpenQuery open;
    private final Reckoning reckoning;
    private final StatusRuleStore rules;
    private final Today today;
    private final TransactionOperations transaction;

    Recount(
            OpenQuery open,
            Reckoning reckoning,
            StatusRuleStore rules,
            Today today,
            TransactionOperations transaction) {
        this.open = open;
        this.reckoning = reckoning;
        this.rules = rules;
        this.today = today;
        this.transaction = transaction;
    }

    void workspace(UUID workspace) {
        var day = today.in(workspace);
        var limits = rules.get(workspace).rules();
        for (var after = Optional.of(FIRST); after.isPresent(); ) {
            after = keyResults(workspace, after.get(), day, limits);
        }
        var moved = new HashSet<Objective.Id>();
        for (var after = Optional.of(FIRST); after.isPresent(); ) {
            after = objectives(workspace, after.get(), day, moved);
        }
        transaction.executeWithoutResult(_ -> {
            if (!moved.isEmpty()) reckoning.tellMoved(workspace, null, moved);
            rules.saveDay(workspace, day);
        });
    }

    /** All of a cycle that was just closed or opened again, so that other check-ins are expected. The caller holds it. */
    void cycle(UUID workspace, Period cycle, List<Candidate> all) {
        var day = today.in(workspace);
        var limits = rules.get(workspace).rules();
        var moved = new HashSet<Objective.Id>();
        for (int from = 0; from < all.size(); from += OBJECTIVES) {
            var piece = all.subList(from, Math.min(from + OBJECTIVES, all.size()));
            reckoning.keyResults(workspace, keyResults(piece), day, limits);
            moved.addAll(reckoning.objectives(workspace, inCycle(piece, cycle), day));
        }
        if (!moved.isEmpty()) reckoning.tellMoved(workspace, null, moved);
    }

    private static List<KeyResult> keyResults(List<Candidate> of) {
        return of.stream()
                .flatMap(one -> one.parts().stream())
                .map(Candidate.Part::keyResult)
                .toList();
    }

    private static List<OpenQuery.InCycle> inCycle(List<Candidate> of, Period cycle) {
        return of.stream()
                .map(one -> new OpenQuery.InCycle(one.objective(), cycle))
                .toList();
    }

    /** @return what the next piece comes after; empty when there is none */
    private Optional<UUID> keyResults(UUID workspace, UUID after, LocalDate day, StatusRules limits) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var piece = open.keyResults(workspace, after, PIECE);
            reckoning.keyResults(workspace, piece, day, limits);
            return piece.isEmpty()
                    ? Optional.<UUID>empty()
                    : Optional.of(piece.getLast().id().value());
        }));
    }

    private Optional<UUID> objectives(UUID workspace, UUID after, LocalDate day, Set<Objective.Id> moved) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<OpenQuery.InCycle> piece = open.objectives(workspace, after, PIECE);
            moved.addAll(reckoning.objectives(workspace, piece, day));
            return piece.isEmpty()
                    ? Optional.<UUID>empty()
                    : Optional.of(piece.getLast().objective().id().value());
        }));
    }
}
