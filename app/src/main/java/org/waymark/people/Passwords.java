package org.waymark.people;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes passwords with Argon2id. Never called while a connection is held: one hash takes as long as a hundred queries. */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder;
    private final Supplier<String> nobodys;

    /** Each hash takes its memory: as many at once as there are processors, the others wait. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** @param memory in KiB; the default is that of the OWASP password storage cheat sheet */
    Passwords(@Value("${waymark.passwords.memory:19456}") int memory) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, PASSES);
        nobodys = SingletonSupplier.of(() -> Objects.requireNonNull(encoder.encode("nobody's")));
    }

    String hash(String normalPassword) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(normalPassword));
        } finally {
            places.release();
        }
    }

    /** Takes as long when there is no hash, so that nobody learns from the clock who has an account. */
    boolean fits(String normalPassword, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(normalPassword, hash == null ? nobodys.get() : hash) && hash != null;
        } finally {
            places.release();
        }
    }
}
