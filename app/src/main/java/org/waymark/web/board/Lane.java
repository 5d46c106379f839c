package org.waymark.web.board;

import java.util.List;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.web.initiatives.WorkLine;

/**
 * A column of the board.
 *
 * @param all how many cards it has, also those that are not shown yet
 */
public record Lane(Status status, List<Card> cards, int all) {
    public Lane {
        cards = List.copyOf(cards);
    }

    public String code() {
        return WorkLine.code(status);
    }

    public int hidden() {
        return all - cards.size();
    }
}
