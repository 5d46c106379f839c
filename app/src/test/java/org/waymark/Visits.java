package org.waymark;

import static org.waymark.people.schema.Tables.PERSON_SESSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.DSLContext;
import org.waymark.platform.Actor;

/** Lets somebody of a {@link BareWorkspace} visit the pages without a password. */
public final class Visits {
    private Visits() {}

    public static Visitor by(TestDatabase database, Actor actor) {
        return new Visitor(database).signedIn(session(database, actor));
    }

    /** The secret of a new session. */
    public static String session(TestDatabase database, Actor actor) {
        var secret = UUID.randomUUID().toString();
        var now = database.program().clock().instant();
        database.get(DSLContext.class)
                .insertInto(PERSON_SESSION)
                .set(PERSON_SESSION.TOKEN_HASH, hash(secret))
                .set(PERSON_SESSION.ID, UUID.randomUUID())
                .set(PERSON_SESSION.PERSON_ID, actor.person())
                .set(PERSON_SESSION.WORKSPACE_ID, actor.workspace())
                .set(PERSON_SESSION.DEVICE, "test")
                .set(PERSON_SESSION.REMEMBERED, true)
                .set(PERSON_SESSION.CREATED_AT, now)
                .set(PERSON_SESSION.SEEN_AT, now)
                .set(PERSON_SESSION.EXPIRES_AT, now.plus(Duration.ofDays(30)))
                .execute();
        return secret;
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
