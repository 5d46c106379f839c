package org.waymark.web.kpis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Cascade;
import org.waymark.insights.CascadePlan;
import org.waymark.insights.CascadePlan.Candidate;
import org.waymark.insights.CascadeRule;
import org.waymark.insights.CascadeWish;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Aggregation;
import org.waymark.web.Form;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The form of a cascade, and what it would do.
 *
 * @param known the teams that count now; null: it is not cascaded
 * @param undoable whether the newest cascade can be undone
 * @param plan what was asked for would do; null: nothing was asked for yet
 */
public record CascadeForm(
        Kpi kpi,
        @Nullable Cascade known,
        boolean undoable,
        List<Candidate> candidates,
        Typed typed,
        @Nullable CascadePlan plan,
        Words words) {
    /** A team that may be ticked. */
    public record Line(Candidate team, boolean ticked, String weight) {
        public String field() {
            return weightField(team.team());
        }
    }

    static CascadeWish wish(Form form) {
        var rule = form.choice("rule", CascadeRule.class);
        var targets = form.choice("targets", CascadeWish.Targets.class);
        var ticked = form.ids("team");
        var weights = new LinkedHashMap<UUID, Double>();
        for (var team : ticked) {
            var weight = form.optionalNumber(weightField(team));
            weights.put(team, weight == null ? 1.0 : weight);
        }
        form.refuseIfBroken();
        var shares = new ArrayList<CascadeWish.Share>();
        weights.forEach((team, weight) -> shares.add(new CascadeWish.Share(team, weight)));
        return new CascadeWish(rule, targets, shares);
    }

    private static String weightField(UUID team) {
        return "weight-" + team;
    }

    public String path() {
        return "/kpis/" + kpi.id().value() + "/cascade";
    }

    public String back() {
        return "/kpis/" + kpi.id().value();
    }

    /** All numerators over all denominators is only offered where values have them. */
    public List<Option> rules() {
        var rules = new ArrayList<Option>();
        for (var rule : CascadeRule.values()) {
            if (rule == CascadeRule.RATIO && kpi.metric().aggregation() != Aggregation.RATIO) continue;
            rules.add(new Option(rule.name(), words.of("cascade.rule." + BoardView.code(rule))));
        }
        return rules;
    }

    public List<Option> targets() {
        var targets = new ArrayList<Option>();
        for (var one : CascadeWish.Targets.values()) {
            targets.add(new Option(one.name(), words.of("cascade.targets." + BoardView.code(one))));
        }
        return targets;
    }

    public List<Line> lines() {
        return candidates.stream()
                .map(team -> {
                    var weight = typed.value(weightField(team.team()));
                    return new Line(team, typed.has("team", team.team().toString()), weight.isEmpty() ? "1" : weight);
                })
                .toList();
    }

    /** "It follows as the sum of 3 teams."; null where it was not cascaded. */
    public @Nullable String standing() {
        return known == null
                ? null
                : words.of(
                        "cascade.known",
                        words.of("cascade.rule." + BoardView.code(known.rule())),
                        known.parts().size());
    }

    public String owner(CascadePlan.Part part) {
        return words.of("cascade.owner", part.ownerName());
    }

    public long made() {
        return plan == null
                ? 0
                : plan.parts().stream().filter(CascadePlan.Part::isNew).count();
    }
}
