package org.waymark.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.web.assets.Assets;

/**
 * What stands around every page of a workspace.
 *
 * @param workspaces the others one may go to
 * @param dueCheckIns waiting for this person
 * @param kpisOffTarget of this person
 * @param unread notices in the inbox
 * @param cycles those one can choose from, the newest
 * @param chosen the cycle that pages of goals show; null while there is none
 * @param seen of this reader, for what is kept
 * @param additions what the menu "New" offers this person; empty for who may only look
 */
public record Shell(
        Frame frame,
        String workspace,
        List<Choice> workspaces,
        int dueCheckIns,
        int kpisOffTarget,
        int unread,
        List<TeamLine> teams,
        Me me,
        CyclePicker cycle,
        List<Choice> additions,
        List<Cycle> cycles,
        @Nullable Cycle chosen,
        Seen seen) {
    public Shell {
        workspaces = List.copyOf(workspaces);
        teams = List.copyOf(teams);
        additions = List.copyOf(additions);
        cycles = List.copyOf(cycles);
    }

    public Words words() {
        return frame.words();
    }

    public Assets assets() {
        return frame.assets();
    }

    public Csrf csrf() {
        return frame.csrf();
    }

    /** A place of the menu, in the cycle that was chosen instead of the current one. */
    public String to(Place place) {
        return place.path() + elsewhere();
    }

    /** A team, in the cycle that was chosen instead of the current one. */
    public String to(TeamLine team) {
        return team.path() + elsewhere();
    }

    private String elsewhere() {
        var slug = otherCycle();
        return slug == null ? "" : "?cycle=" + slug;
    }

    /** The cycle that was chosen instead of the current one; null while that one is looked at. */
    @Nullable
    String otherCycle() {
        var current = Cycle.current(cycles, words().today()).orElse(null);
        return chosen == null || chosen.equals(current) ? null : chosen.slug();
    }

    public int waitingAt(Place place) {
        return switch (place) {
            case HOME -> dueCheckIns;
            case KPIS -> kpisOffTarget;
            case OBJECTIVES, MAP, TIMELINE, REVIEWS -> 0;
        };
    }
}
