package org.waymark.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.coach.Advice;
import org.waymark.coach.Written;
import org.waymark.coach.WrittenQuery;
import org.waymark.objectives.Objective;
import org.waymark.people.Holder;

/**
 * An objective of a cycle as planning looks at it.
 *
 * @param entry whose it is, and what was agreed
 * @param written its words and figures
 * @param advice what the coach says, without what was dismissed
 * @param parts its key results with their owners
 */
public record Planned(Entry entry, Written written, Advice advice, List<WrittenQuery.Part> parts) {

    /**
     * What stands in lists.
     *
     * @param team the name of its team; null when it has none
     * @param edition grows with each edit of it or of a key result
     * @param restricted whether only some may see it
     * @param proposal null while nobody proposed it
     */
    public record Entry(
            Objective.Id id,
            long edition,
            Holder holder,
            @Nullable String team,
            String owner,
            boolean draft,
            boolean restricted,
            @Nullable Proposal proposal) {
        public boolean isAgreed() {
            return proposal != null && proposal.isAgreed() && proposal.edition() == edition;
        }

        public boolean isChangedSince() {
            return proposal != null && proposal.edition() != edition;
        }
    }

    /** Where planning of one objective stands. */
    public enum Stage {
        DRAFTED,
        PROPOSED,
        SENT_BACK,
        AGREED,
        PUBLISHED
    }

    public Objective.Id id() {
        return entry.id();
    }

    public String title() {
        return written.title();
    }

    /** What was changed after it was proposed or agreed has to be proposed again; what was sent back stays so until then. */
    public Stage stage() {
        if (!entry.draft()) return Stage.PUBLISHED;
        var proposal = entry.proposal();
        if (proposal == null) return Stage.DRAFTED;
        return switch (proposal.state()) {
            case SENT_BACK -> Stage.SENT_BACK;
            case PROPOSED -> entry.isChangedSince() ? Stage.DRAFTED : Stage.PROPOSED;
            case AGREED -> entry.isChangedSince() ? Stage.DRAFTED : Stage.AGREED;
        };
    }
}
