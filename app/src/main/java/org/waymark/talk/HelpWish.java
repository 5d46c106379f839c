package org.waymark.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs; nothing of it is checked yet.
 *
 * @param need 1 to 1,000 characters
 * @param of whom they ask; null: the owner of the objective
 */
public record HelpWish(String need, @Nullable UUID of) {
    private static final int LONGEST = 1000;

    String checkedNeed() {
        return CommentWish.checked("need", need, LONGEST);
    }

    static String checkedAnswer(String answer) {
        return answer.isBlank() ? "" : CommentWish.checked("answer", answer, LONGEST);
    }
}
