package org.waymark.people;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of itself, as typed.
 *
 * @param jobTitle in this workspace
 */
public record Profile(@Nullable String name, @Nullable String jobTitle, Person.Theme theme, boolean singleKeys) {
    static final int MOST = 120;
}
