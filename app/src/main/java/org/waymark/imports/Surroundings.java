package org.waymark.imports;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Cadence;
import org.waymark.people.Folding;

/**
 * What is here already, as far as an import needs to know it.
 *
 * @param emails persons by their folded address
 * @param people persons by their folded name
 * @param teams those that are not archived, by their folded name
 * @param invited folded addresses of open invitations
 * @param known what the same source brought before
 * @param links what contributes to what
 * @param standing where key results stand
 * @param living ids of objectives, key results and KPIs among them that are not archived
 */
record Surroundings(
        UUID importer,
        LocalDate today,
        Month yearStart,
        Map<String, UUID> emails,
        Map<String, List<UUID>> people,
        Map<String, UUID> teams,
        Set<String> invited,
        List<Cycle> cycles,
        Map<Identity.Name, Identity> known,
        Set<UUID> living,
        Map<String, List<KnownKpi>> kpis,
        Map<String, List<KnownResult>> results,
        Set<Plan.LinkStep> links,
        Map<UUID, Standing> standing) {

    /** Under which objective a key result stands, and whether it weighs something. */
    record Standing(UUID objective, boolean counts) {}

    record KnownKpi(UUID id, String name, Cadence cadence, int decimals, boolean isComputedOrArchived) {}

    /** @param goal the folded title of its objective */
    record KnownResult(UUID id, String goal) {}

    Optional<UUID> person(String text) {
        var folded = Folding.fold(text);
        if (text.indexOf('@') > 0) return Optional.ofNullable(emails.get(folded));
        var named = people.getOrDefault(folded, List.of());
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    @Nullable
    Identity known(Identity.Kind kind, String key) {
        return known.get(new Identity.Name(kind, key));
    }

    /** Only when it is here and not archived. */
    @Nullable
    Identity alive(Identity.Kind kind, String key) {
        var known = known(kind, key);
        return known != null && living.contains(known.subject()) ? known : null;
    }

    /** Values that are here, by KPI and last day of the period. */
    static final class Values {
        private final Map<UUID, Map<LocalDate, Double>> all = new HashMap<>();

        void add(UUID kpi, LocalDate day, double value) {
            all.computeIfAbsent(kpi, _ -> new HashMap<>()).put(day, value);
        }

        @Nullable
        Double of(UUID kpi, LocalDate day) {
            return all.getOrDefault(kpi, Map.of()).get(day);
        }
    }
}
