package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Role;

/** Who works at Halden Cycles, as written in {@code demo/company.yaml}. The first of the people founds the workspace. */
record Company(String name, String timeZone, List<Unit> teams, List<Colleague> people) {

    /** A team, named by its key; a parent stands before its children. */
    record Unit(
            String key,
            String name,
            String purpose,
            @Nullable String parent) {}

    /**
     * @param teams keys of teams, the first one the home; a star behind a key says that the person leads it
     */
    record Colleague(String key, String name, String title, Role role, List<String> teams) {
        Colleague {
            teams = Objects.requireNonNullElse(teams, List.of());
        }

        String email() {
            return key + "@halden.example";
        }
    }
}
