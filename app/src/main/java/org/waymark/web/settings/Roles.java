package org.waymark.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/** The roles in words. */
public final class Roles {
    private Roles() {}

    public static String word(Role role, Words words) {
        return words.of("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** What the role may, in a sentence. */
    public static String meaning(Role role, Words words) {
        return words.of("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Those that the actor may give to others: only owners make owners. */
    static List<Role> givenBy(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(role -> actor.role() == Role.OWNER || role != Role.OWNER)
                .toList();
    }

    static List<Option> givenBy(Actor actor, Words words) {
        return givenBy(actor).stream()
                .map(role -> new Option(role.name(), word(role, words)))
                .toList();
    }
}
