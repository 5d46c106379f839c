package org.waymark.web.layout;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of a tree that are unfolded, as its address names them: ids with commas between. */
public record Unfolded(Set<UUID> ids) {
    public static final Unfolded NOTHING = new Unfolded(Set.of());

    private static final int MOST = 60;

    public Unfolded {
        ids = Set.copyOf(ids);
    }

    /** What is no id is left out. */
    public static Unfolded of(String text) {
        return new Unfolded(Arrays.stream(text.split(","))
                .map(Unfolded::id)
                .flatMap(Optional::stream)
                .limit(MOST)
                .collect(Collectors.toSet()));
    }

    /** Empty when it is none. */
    public static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
