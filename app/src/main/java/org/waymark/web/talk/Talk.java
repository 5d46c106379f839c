package org.waymark.web.talk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.talk.Subject;
import org.waymark.talk.Subject.Kind;

/**
 * What is said about a subject, as far as it is shown.
 *
 * @param comments the oldest first
 * @param olderThan where older comments are; null when all are shown
 */
public record Talk(
        Subject subject,
        List<Said> comments,
        @Nullable UUID olderThan,
        List<Reacted> reactions,
        List<HelpLine> help,
        List<Noted> noted,
        May may) {
    /**
     * What the reader may do here; the doors ask again.
     *
     * @param write comment and react
     * @param moderate remove what others wrote
     * @param ask ask for help on this check-in
     * @param acknowledge this check-in
     */
    public record May(UUID me, boolean write, boolean moderate, boolean ask, boolean acknowledge) {}

    public Talk {
        comments = List.copyOf(comments);
        reactions = List.copyOf(reactions);
        help = List.copyOf(help);
        noted = List.copyOf(noted);
    }

    public String path() {
        return path(subject);
    }

    static String path(Subject subject) {
        return "/talk/" + subject.kind().word() + "/" + subject.id();
    }

    /** The name of its element in a page. */
    public String anchor() {
        return "said-" + subject.id();
    }

    public String liveName() {
        return "talk:" + subject.id();
    }

    /** What opens a line of talk: a removed one only while something answers it. */
    public List<Said> openings() {
        return comments.stream()
                .filter(said ->
                        isOpening(said) && (!said.isRemoved() || !answers(said).isEmpty()))
                .toList();
    }

    public List<Said> answers(Said opening) {
        return comments.stream()
                .filter(said -> opening.id().equals(said.replyTo()) && !said.isRemoved())
                .toList();
    }

    /** An answer whose opening stands on an older page opens this one. */
    private boolean isOpening(Said said) {
        return said.replyTo() == null
                || comments.stream().noneMatch(other -> other.id().equals(said.replyTo()));
    }

    public List<Reacted.Tally> tallies() {
        return Reacted.tallies(reactions, may.me());
    }

    public List<Reacted.Tally> tallies(Said said) {
        return Reacted.tallies(said.reactions(), may.me());
    }

    public boolean mayEdit(Said said) {
        return may.write() && said.author().id().equals(may.me());
    }

    public boolean mayRemove(Said said) {
        return may.moderate() || mayEdit(said);
    }

    public boolean mayEnd(HelpLine line) {
        return line.isOpen()
                && (may.moderate()
                        || Stream.of(line.of(), line.by())
                                .anyMatch(party -> party.id().equals(may.me())));
    }

    public boolean isAsked(HelpLine line) {
        return line.of().id().equals(may.me());
    }

    public boolean isCheckIn() {
        return subject.kind() == Kind.CHECK_IN;
    }

    public boolean isNotedByMe() {
        return noted.stream().anyMatch(one -> one.person().equals(may.me()));
    }

    public boolean isEmpty() {
        return comments.isEmpty() && reactions.isEmpty() && help.isEmpty() && noted.isEmpty();
    }
}
