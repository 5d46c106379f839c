package org.waymark.notifications;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Refused;

/**
 * Ends one kind of letter for whoever holds the link in one of them: no sign-in is needed, and the link can do nothing else. The link
 * is signed, not kept, so it works as long as the letter lies in a mailbox (RFC 8058).
 */
@Service
public class Unsubscriptions {
    private static final int SIGNED = 16;
    private static final int NAMED = 16 + 16 + 1;

    private final KeyStore keys;
    private final Preferences preferences;

    Unsubscriptions(KeyStore keys, Preferences preferences) {
        this.keys = keys;
        this.preferences = preferences;
    }

    /** What a link ends. */
    public record Ending(UUID workspace, UUID person, Reason.Occasion occasion) {}

    @Transactional
    public String token(Ending ending) {
        var named = ByteBuffer.allocate(NAMED)
                .putLong(ending.workspace().getMostSignificantBits())
                .putLong(ending.workspace().getLeastSignificantBits())
                .putLong(ending.person().getMostSignificantBits())
                .putLong(ending.person().getLeastSignificantBits())
                .put((byte) ending.occasion().ordinal())
                .array();
        var all = ByteBuffer.allocate(NAMED + SIGNED).put(named).put(signature(named));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** Empty for a link that nobody signed. */
    @Transactional
    public Optional<Ending> read(String token) {
        var bytes = decoded(token);
        if (bytes.length != NAMED + SIGNED) return Optional.empty();
        var all = ByteBuffer.wrap(bytes);
        var named = new byte[NAMED];
        all.get(named);
        var signed = new byte[SIGNED];
        all.get(signed);
        if (!MessageDigest.isEqual(signed, signature(named))) return Optional.empty();
        var parts = ByteBuffer.wrap(named);
        return Optional.of(new Ending(
                new UUID(parts.getLong(), parts.getLong()),
                new UUID(parts.getLong(), parts.getLong()),
                Reason.Occasion.values()[parts.get()]));
    }

    /** What was ended. */
    @Transactional
    public Ending end(String token) {
        var ending = read(token).orElseThrow(() -> new Refused.Missing("page"));
        preferences.unsubscribe(ending.workspace(), ending.person(), ending.occasion());
        return ending;
    }

    private byte[] signature(byte[] named) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(keys.get()), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(named), SIGNED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] decoded(String token) {
        try {
            return token.length() > 100 ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
