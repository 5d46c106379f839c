package org.waymark.objectives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.people.Audience;
import org.waymark.people.Folding;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/**
 * What somebody wants an objective to be; nothing of it is checked yet.
 *
 * @param published whether others may count on it; else it is a draft
 * @param audience null: everybody in the workspace sees it; else only its owner and these
 */
public record ObjectiveWish(
        Cycle.Id cycle,
        String title,
        String problem,
        String description,
        Holder holder,
        Objective.Kind kind,
        boolean countsChildren,
        List<String> tags,
        boolean published,
        @Nullable Audience audience) {
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    /** Refuses, with all that is wrong at once, what could not be kept whoever wished it. */
    public void check() {
        definition();
    }

    Objective.Definition definition() {
        var checks = new Checks();
        var checked = new Objective.Definition(
                cycle,
                checks.title("title", title, 250, "no.objectives.title"),
                checks.text("problem", problem, 2000),
                checks.text("description", description, 4000),
                holder,
                kind,
                countsChildren);
        checks.refuseIf(
                holder.level() == Level.TEAM && holder.team() == null, "team", "", "no.objectives.team-missing");
        checks.refuseIf(
                holder.level() == Level.COMPANY && holder.team() != null,
                "team",
                Objects.requireNonNullElse(holder.team(), ""),
                "no.objectives.team-superfluous");
        checkTags(checks);
        checks.done();
        return checked;
    }

    /** Each one once, however it is written; in the order given. */
    List<String> distinctTags() {
        var tags = new LinkedHashMap<String, String>();
        this.tags.stream()
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .forEach(t -> tags.putIfAbsent(Folding.fold(t), t));
        return List.copyOf(tags.values());
    }

    private void checkTags(Checks checks) {
        checks.refuseIf(tags.size() > MOST_TAGS, "tags", tags.size(), "no.objectives.too-many-tags", MOST_TAGS);
        tags.stream().limit(MOST_TAGS).forEach(tag -> checks.text("tags", tag, LONGEST_TAG));
    }
}
