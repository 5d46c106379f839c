package org.waymark.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be readable again, such as the password of a database: AES-256-GCM (NIST SP 800-38D) with a nonce of its own
 * each time. What the secret is about is sealed with it, so that it cannot be put in another place.
 */
@Component
public class Secrets {
    private static final String FORM = "v1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    Secrets(SecretKeys keys) {
        this.keys = keys;
    }

    /** The secret was sealed by another key, for something else, or is damaged. */
    public static final class Unopenable extends Exception {
        private Unopenable() {
            super("A secret cannot be opened with the key of this server", null, false, false);
        }
    }

    /** @param about where it belongs, for example the id of a connection and the name of a field */
    public String seal(String secret, String about) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = keys.first();
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(secret.getBytes(UTF_8));
            var text = Base64.getEncoder().withoutPadding();
            return String.join(".", FORM, key.name(), text.encodeToString(nonce), text.encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM", e);
        }
    }

    public String open(String sealed, String about) throws Unopenable {
        var parts = sealed.split("\\.");
        if (parts.length != 4 || !parts[0].equals(FORM)) throw new Unopenable();
        var key = keys.named(parts[1]).orElseThrow(Unopenable::new);
        try {
            var nonce = Base64.getDecoder().decode(parts[2]);
            var plain = cipher(Cipher.DECRYPT_MODE, key, nonce, about)
                    .doFinal(Base64.getDecoder().decode(parts[3]));
            var secret = new String(plain, UTF_8);
            Arrays.fill(plain, (byte) 0);
            return secret;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unopenable();
        }
    }

    private static Cipher cipher(int mode, SecretKeys.Key key, byte[] nonce, String about)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher;
    }
}
