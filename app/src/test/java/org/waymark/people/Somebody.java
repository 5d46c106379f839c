package org.waymark.people;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** Makes persons and workspaces through the doors, each with an address of its own. */
final class Somebody {
    static final String PASSWORD = "a rather long one";

    private final TestDatabase database;

    Somebody(TestDatabase database) {
        this.database = database;
    }

    /** The owner of a new workspace. */
    Actor owner(String name) {
        return database.get(Accounts.class)
                .createAnother(new Founding("Halden Cycles", name, address(name), PASSWORD, "Europe/Oslo", 1));
    }

    /** Somebody who accepted an invitation to the workspace of the inviter. */
    Actor joins(Actor inviter, String name, Role role) {
        var wish = new InvitationWish(address(name), role, null);
        var token = database.get(Invitations.class).invite(inviter, wish).token();
        return database.get(Arrivals.class).join(token, name, PASSWORD);
    }

    String emailOf(Actor actor) {
        return database.get(PersonStore.class)
                .find(actor.person())
                .orElseThrow()
                .email();
    }

    SignedIn signedIn(Actor actor) {
        var session = database.get(Sessions.class).signIn(signIn(emailOf(actor), PASSWORD));
        return database.get(Sessions.class).resolve(session.token()).orElseThrow();
    }

    static SignIn signIn(String email, String password) {
        return new SignIn(email, password, false, "Firefox on Linux", freshIp());
    }

    static String address(String name) {
        return "%s.%s@halden.example".formatted(name.toLowerCase(Locale.ROOT), UUID.randomUUID());
    }

    /** Of the networks kept for examples (RFC 3849). */
    static String freshIp() {
        var random = ThreadLocalRandom.current();
        return "2001:db8:%x:%x::1".formatted(random.nextInt(1 << 16), random.nextInt(1 << 16));
    }
}
