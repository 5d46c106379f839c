package org.waymark.talk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/**
 * What somebody wants to say; nothing of it is checked yet.
 *
 * @param words Markdown, 1 to 4,000 characters
 * @param replyTo the comment it answers
 * @param day a day of the period of a KPI that it is about; null: about all of its subject
 */
public record CommentWish(
        String words,
        Comment.@Nullable Id replyTo,
        @Nullable LocalDate day) {
    private static final int LONGEST = 4000;

    public CommentWish(String words, Comment.@Nullable Id replyTo) {
        this(words, replyTo, null);
    }

    String checkedWords() {
        return checked("words", words, LONGEST);
    }

    static String checked(String field, String text, int longest) {
        var kept = text.replace("\r\n", "\n").strip();
        if (kept.isEmpty()) throw new Refused.Invalid(field, "", "no.text.missing", longest);
        int length = kept.codePointCount(0, kept.length());
        if (length > longest) throw new Refused.Invalid(field, kept, "no.text.long", length, longest);
        if (!storable(kept)) throw new Refused.Invalid(field, "", "no.text.invisible");
        return kept;
    }

    /** Neither control characters nor halves of a character: PostgreSQL does not take them. */
    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
    }
}
