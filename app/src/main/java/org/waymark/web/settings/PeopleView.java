package org.waymark.web.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Invitation;
import org.waymark.platform.Role;

/** One page of the people of a workspace, with the invitations that are still open. */
public record PeopleView(
        Wish wish, List<Line> lines, boolean more, List<Invitation> invitations, boolean moreInvitations) {
    static final int PAGE = 50;
    static final int MOST_INVITATIONS = 20;

    public PeopleView {
        lines = List.copyOf(lines);
        invitations = List.copyOf(invitations);
    }

    static PeopleView of(Wish wish, List<Line> found, List<Invitation> invitations) {
        var more = found.size() > PAGE;
        return new PeopleView(
                wish,
                more ? found.subList(0, PAGE) : found,
                more,
                invitations.stream().limit(MOST_INVITATIONS).toList(),
                invitations.size() > MOST_INVITATIONS);
    }

    public int first() {
        return (wish.page() - 1) * PAGE + 1;
    }

    public int last() {
        return first() + lines.size() - 1;
    }

    public @Nullable String previous() {
        return wish.page() > 1 ? wish.path(wish.page() - 1) : null;
    }

    public @Nullable String next() {
        return more ? wish.path(wish.page() + 1) : null;
    }

    /**
     * What is looked for.
     *
     * @param gone those who were removed
     */
    public record Wish(String text, boolean gone, int page) {
        static final int LAST_PAGE = 10_000;

        public Wish {
            text = text.length() > 100 ? text.substring(0, 100) : text;
            page = Math.clamp(page, 1, LAST_PAGE);
        }

        String path(int other) {
            return "/settings/people?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + (gone ? "&gone=true" : "")
                    + "&page=" + other;
        }
    }

    /** A person in the list; of its teams the first few. */
    public record Line(UUID id, String name, String email, Role role, String jobTitle, List<String> teams) {
        public Line {
            teams = List.copyOf(teams);
        }
    }
}
