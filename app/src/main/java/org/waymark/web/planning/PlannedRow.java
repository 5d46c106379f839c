package org.waymark.web.planning;

import java.util.List;
import org.waymark.coach.Hint;
import org.waymark.planning.Planned;
import org.waymark.planning.Proposal;

/** An objective on the planning page, with what its reader may do. */
public record PlannedRow(Planned of, boolean mayEdit, boolean mayAnswer) {
    private static final int FIRST = 2;

    public String path() {
        return "/objectives/" + of.id().value();
    }

    public boolean isDraft() {
        return of.entry().draft();
    }

    /** Proposed for the first time, again after it was sent back, or again after a change. */
    public boolean mayPropose() {
        return mayEdit && (of.stage() == Planned.Stage.DRAFTED || of.stage() == Planned.Stage.SENT_BACK);
    }

    public boolean mayTakeBack() {
        return mayEdit && of.stage() == Planned.Stage.PROPOSED;
    }

    public boolean awaitsAnswer() {
        return mayAnswer && of.stage() == Planned.Stage.PROPOSED;
    }

    public boolean mayReopen() {
        return mayAnswer && of.stage() == Planned.Stage.AGREED;
    }

    /** Why it was sent back; empty otherwise. */
    public String reason() {
        var proposal = of.entry().proposal();
        if (proposal == null || proposal.state() != Proposal.State.SENT_BACK || proposal.answer() == null) return "";
        return proposal.answer().reason();
    }

    public boolean isChangedSince() {
        return of.stage() == Planned.Stage.DRAFTED && of.entry().proposal() != null;
    }

    public List<Hint> firstHints() {
        return of.advice().hints().stream().limit(FIRST).toList();
    }
}
