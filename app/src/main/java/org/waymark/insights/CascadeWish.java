package org.waymark.insights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.waymark.kpis.Metric;
import org.waymark.measure.Aggregation;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * A cascade as somebody asks for it, not checked yet.
 *
 * @param targets which ones the KPIs that are made get
 * @param teams all that are to count, in their order
 */
public record CascadeWish(CascadeRule rule, Targets targets, List<Share> teams) {
    /** So many fit into one formula with the ids of their KPIs. */
    public static final int MOST = 80;

    private static final double HEAVIEST = 1e9;

    /** Of the whole. */
    public enum Targets {
        NONE,
        /** The same for each team. */
        COPIED,
        /** By the weights of the teams. */
        SPLIT
    }

    /** A team with its weight. */
    public record Share(UUID team, double weight) {}

    public CascadeWish {
        teams = List.copyOf(teams);
    }

    void refuseUnlessFit(Metric metric) {
        var problems = new ArrayList<Problem>();
        if (teams.isEmpty()) problems.add(new Problem("teams", "", "no.cascade.no-teams"));
        if (teams.size() > MOST) {
            problems.add(new Problem("teams", Integer.toString(teams.size()), "no.cascade.too-many", MOST));
        }
        if (rule == CascadeRule.RATIO && metric.aggregation() != Aggregation.RATIO) {
            problems.add(new Problem("rule", rule.name(), "no.cascade.not-ratio"));
        }
        if (targets == Targets.SPLIT && rule != CascadeRule.SUM) {
            problems.add(new Problem("targets", targets.name(), "no.cascade.split"));
        }
        var seen = new HashSet<UUID>();
        for (var share : teams) {
            if (!seen.add(share.team())) {
                problems.add(new Problem("teams", share.team().toString(), "no.cascade.twice"));
            }
            // written so that NaN is refused as well
            if (!(share.weight() > 0 && share.weight() <= HEAVIEST)) {
                problems.add(
                        new Problem("weight-" + share.team(), Double.toString(share.weight()), "no.cascade.weight"));
            }
        }
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
    }

    double weightOf(Share share) {
        return share.weight() / teams.stream().mapToDouble(Share::weight).sum();
    }
}
