package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.imports.Draft.Goal;
import org.waymark.imports.Plan.GoalStep;
import org.waymark.imports.Plan.LinkStep;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.people.Folding;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Ids;

/** Plans objectives and what they contribute to. */
final class GoalPlanning {
    private static final UUID LATER = new UUID(0, 0);
    private static final int DEEPEST = 30;

    private final Surroundings here;
    private final Settings settings;
    private final Gathered gathered;
    private final Placing placing;
    private final Ids ids;
    private final Map<String, GoalStep> steps = new HashMap<>();
    private final Map<String, UUID> names = new HashMap<>();
    private final List<GoalStep> inOrder = new ArrayList<>();

    GoalPlanning(Surroundings here, Settings settings, Gathered gathered, Placing placing, Ids ids) {
        this.here = here;
        this.settings = settings;
        this.gathered = gathered;
        this.placing = placing;
        this.ids = ids;
    }

    List<GoalStep> steps() {
        for (var goal : gathered.goals) plan(goal);
        if (settings.shape() == Shape.KEY_RESULTS) planMissingParents();
        return inOrder;
    }

    @Nullable
    GoalStep of(String key) {
        return steps.get(key);
    }

    List<LinkStep> links() {
        var parents = new HashMap<UUID, Set<UUID>>();
        var links = new ArrayList<LinkStep>();
        for (var step : List.copyOf(inOrder)) {
            var unknown = new ArrayList<String>();
            boolean found = false;
            for (var name : step.draft().parents()) {
                var parent = parent(name);
                if (parent == null) unknown.add(name);
                else {
                    found = true;
                    link(step, name, parent, parents, links);
                }
            }
            if (!unknown.isEmpty() && !found) {
                gathered.note(step.draft().row(), Field.PARENT, unknown.getFirst(), "no.import.parent");
            }
        }
        return links;
    }

    private void link(GoalStep step, String name, UUID parent, Map<UUID, Set<UUID>> parents, List<LinkStep> links) {
        if (isAbove(step.id(), parent, parents)) {
            gathered.note(step.draft().row(), Field.PARENT, name, "no.import.ring");
        } else if (parents.computeIfAbsent(step.id(), _ -> new HashSet<>()).add(parent)) {
            var wanted = new LinkStep(step.id(), parent);
            if (!here.links().contains(wanted)) links.add(wanted);
        }
    }

    private void plan(Goal goal) {
        var cycle = placing.cycle(goal.row(), goal.span());
        if (cycle.isEmpty()) return;
        var owner = placing.owner(goal.row(), Field.OWNER, goal.owner());
        var team = placing.team(goal.row(), goal.team());
        var level = level(goal, team);
        boolean published = settings.publish() && !goal.isDraft();
        var print = Fingerprint.of(
                goal.title(),
                goal.description(),
                owner,
                team,
                level,
                cycle.get().period(),
                goal.tags(),
                published);
        if (!isSound(goal, owner, level)) return;
        var known = here.known(Identity.Kind.OBJECTIVE, goal.key());
        if (known != null && !here.living().contains(known.subject())) {
            gathered.note(goal.row(), Field.TITLE, goal.title(), "no.import.archived-here");
            return;
        }
        var deed = known == null ? Deed.MAKE : known.fingerprint().equals(print) ? Deed.SAME : Deed.CHANGE;
        add(new GoalStep(
                goal,
                known == null ? ids.next() : known.subject(),
                deed,
                owner,
                level == Level.COMPANY ? "" : team,
                level,
                cycle.get(),
                published,
                print));
    }

    private void add(GoalStep step) {
        inOrder.add(step);
        steps.put(step.draft().key(), step);
        names.putIfAbsent(Folding.fold(step.draft().key()), step.id());
        step.draft().names().forEach(name -> names.putIfAbsent(Folding.fold(name), step.id()));
    }

    /** An objective that is only named as what others contribute to is one of the company. */
    private void planMissingParents() {
        for (var step : List.copyOf(inOrder)) {
            for (var name : step.draft().parents().stream().limit(1).toList()) {
                if (parent(name) != null) continue;
                var draft = step.draft();
                var goal = new Goal(
                        draft.row(),
                        Goals.natural(name),
                        List.of(name),
                        name,
                        "",
                        "",
                        "",
                        "company",
                        draft.span(),
                        List.of(),
                        List.of(),
                        false,
                        true);
                gathered.note(draft.row(), Field.PARENT, name, "no.import.parent-made");
                plan(goal);
            }
        }
    }

    private @Nullable UUID parent(String name) {
        var inFile = names.get(Folding.fold(name));
        if (inFile != null) return inFile;
        var known = here.alive(Identity.Kind.OBJECTIVE, Goals.cut(name));
        return known == null ? null : known.subject();
    }

    private Level level(Goal goal, String team) {
        var said = Words.level(goal.level()).orElse(team.isEmpty() ? Level.COMPANY : Level.TEAM);
        return said == Level.TEAM && team.isEmpty() ? Level.COMPANY : said;
    }

    private boolean isSound(Goal goal, UUID owner, Level level) {
        var wish = wish(goal, LATER, new Holder(level, owner, level == Level.TEAM ? LATER : null), true);
        return Soundness.check(gathered, goal.row(), wish::check);
    }

    static ObjectiveWish wish(Goal goal, UUID cycle, Holder holder, boolean published) {
        return new ObjectiveWish(
                new Cycle.Id(cycle),
                goal.title(),
                "",
                goal.description(),
                holder,
                Objective.Kind.ASPIRATIONAL,
                goal.counts(),
                goal.tags(),
                published,
                null);
    }

    /** Whether one stands above the other, or so far that nobody could tell. */
    private static boolean isAbove(UUID upper, UUID lower, Map<UUID, Set<UUID>> parents) {
        var level = Set.of(lower);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (level.contains(upper) || depth > DEEPEST) return true;
            var next = new HashSet<UUID>();
            level.forEach(one -> next.addAll(parents.getOrDefault(one, Set.of())));
            level = next;
        }
        return false;
    }
}
