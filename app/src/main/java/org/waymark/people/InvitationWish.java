package org.waymark.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Role;

/** Who is to be invited, as typed. */
public record InvitationWish(
        @Nullable String email, Role role, @Nullable UUID team) {}
