package org.waymark.insights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Targets;
import org.waymark.measure.Digits;
import org.waymark.platform.Refused;

/**
 * What a cascade would do.
 *
 * @param parts the teams that count afterwards
 * @param leaving teams that count now and not afterwards; their KPIs stay, on their own
 */
public record CascadePlan(Kpi.Id kpi, CascadeRule rule, List<Part> parts, List<Leaving> leaving) {
    private static final int LONGEST = 200;

    /**
     * A team that counts.
     *
     * @param owner who answers for its KPI: the team's lead, else who answers for the whole
     * @param name of its KPI
     * @param part its KPI, if there is one already; null: it will be made
     * @param targets what a KPI that is made gets
     */
    public record Part(
            UUID team,
            String teamName,
            UUID owner,
            String ownerName,
            String name,
            double weight,
            Kpi.@Nullable Id part,
            List<DatedTarget> targets) {
        public boolean isNew() {
            return part == null;
        }
    }

    public record Leaving(String teamName, Kpi.Id part) {}

    /** A team that may be chosen. */
    public record Candidate(UUID team, String name, UUID lead, String leadName) {}

    public CascadePlan {
        parts = List.copyOf(parts);
        leaving = List.copyOf(leaving);
    }

    static CascadePlan of(
            Kpi kpi, Targets targets, Optional<Cascade> known, CascadeWish wish, Map<UUID, Candidate> teams) {
        wish.refuseUnlessFit(kpi.metric());
        var before = known.map(Cascade::parts).orElse(List.of());
        var parts = new ArrayList<Part>();
        for (var share : wish.teams()) {
            var team = teams.get(share.team());
            if (team == null) throw new Refused.Missing("team");
            var part = before.stream()
                    .filter(one -> one.team().equals(share.team()))
                    .map(Cascade.Part::kpi)
                    .findFirst()
                    .orElse(null);
            var its = part == null ? targetsOf(targets, wish, wish.weightOf(share)) : List.<DatedTarget>of();
            parts.add(new Part(
                    team.team(),
                    team.name(),
                    team.lead(),
                    team.leadName(),
                    nameOf(kpi, team),
                    share.weight(),
                    part,
                    its));
        }
        var staying = wish.teams().stream().map(CascadeWish.Share::team).toList();
        var leaving = before.stream()
                .filter(one -> !staying.contains(one.team()))
                .map(one -> new Leaving(
                        Optional.ofNullable(teams.get(one.team()))
                                .map(Candidate::name)
                                .orElse("…"),
                        one.kpi()))
                .toList();
        return new CascadePlan(kpi.id(), wish.rule(), parts, leaving);
    }

    private static String nameOf(Kpi kpi, Candidate team) {
        var name = kpi.name() + ", " + team.name();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private static List<DatedTarget> targetsOf(Targets targets, CascadeWish wish, double share) {
        return switch (wish.targets()) {
            case NONE -> List.of();
            case COPIED -> targets.all();
            case SPLIT -> targets.all().stream().map(one -> split(one, share)).toList();
        };
    }

    private static DatedTarget split(DatedTarget target, double share) {
        return new DatedTarget(target.fromDay(), part(target.low(), share), part(target.high(), share));
    }

    private static @Nullable Double part(@Nullable Double bound, double share) {
        return bound == null ? null : Double.valueOf(Digits.clean(bound * share));
    }

    /** Stands for all of it: who agrees to a plan names the one that was shown. */
    public String seal() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
