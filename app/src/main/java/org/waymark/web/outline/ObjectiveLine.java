package org.waymark.web.outline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.web.keyresults.Chances;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Words;

/**
 * An objective as a line of the outline.
 *
 * @param confidence the mean of what the owners of its key results feel; null when nobody said
 * @param unfolds whether key results or objectives hang on it
 * @param parents what it is linked to, first link first
 * @param keyResults those that were asked for; of a folded line none
 */
public record ObjectiveLine(
        UUID id,
        String title,
        Holder holder,
        String ownerName,
        @Nullable String team,
        Figures figures,
        State state,
        boolean unfolds,
        List<Parent> parents,
        List<KeyResultView> keyResults) {
    public ObjectiveLine {
        parents = List.copyOf(parents);
        keyResults =
                state.closed() ? keyResults.stream().map(KeyResultView::atRest).toList() : List.copyOf(keyResults);
    }

    /**
     * @param word how the owner sees it, if the owner said so
     * @param score how it came out; null while its cycle is open
     * @param byHand whether somebody set the progress
     */
    public record Figures(
            @Nullable Double progress,
            double due,
            Status status,
            @Nullable Double confidence,
            @Nullable Status word,
            @Nullable Double score,
            boolean byHand) {
        /** What the owner says where the numbers say otherwise. */
        public @Nullable Status otherWord() {
            return word == status ? null : word;
        }
    }

    public record State(boolean restricted, boolean draft, boolean archived, boolean closed) {
        /** Whether it can be worked on at all, whoever asks. */
        boolean isAwake() {
            return !archived && !closed;
        }
    }

    /** @param here whether it is in the same cycle */
    public record Parent(UUID id, String title, boolean here) {}

    ObjectiveLine with(List<KeyResultView> found) {
        return new ObjectiveLine(id, title, holder, ownerName, team, figures, state, unfolds, parents, found);
    }

    /** Of the key results that were asked for. */
    public Chances chances() {
        return Chances.of(keyResults);
    }

    /** A team's or a person's, and nothing says what it is for. */
    boolean isUnconnected() {
        return holder.level() != Level.COMPANY && parents.isEmpty();
    }

    public String path() {
        return "/objectives/" + id;
    }

    public Face owner() {
        return Face.of(holder.owner(), ownerName);
    }

    /** Whose it is: the company's, a team's or a person's. */
    public String belonging(Words words) {
        return switch (holder.level()) {
            case COMPANY -> words.of("outline.company");
            case TEAM -> team == null ? ownerName : team;
            case INDIVIDUAL -> ownerName;
        };
    }

    public @Nullable Integer roundedConfidence() {
        return figures.confidence() == null ? null : (int) Math.round(figures.confidence());
    }
}
