package org.waymark.coach;

import org.waymark.people.Folding;

/** A short name for a text: the same for texts that differ in case and spaces only. */
final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** FNV-1a over 64 bits, as 16 hexadecimal digits. No secret: it only has to notice a change. */
    static String of(Object judged) {
        var hash = OFFSET;
        for (var letter : Folding.fold(judged.toString()).toCharArray()) {
            hash = (hash ^ letter) * PRIME;
        }
        return "%016x".formatted(hash);
    }
}
