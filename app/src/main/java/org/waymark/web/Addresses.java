package org.waymark.web;

import org.jspecify.annotations.Nullable;

/** Addresses that came from outside and are about to be followed. */
public final class Addresses {
    private Addresses() {}

    /** A path within this program: no other host, no other scheme, nothing that a browser would read as one. */
    public static boolean isLocal(@Nullable String address) {
        return address != null
                && address.length() <= 2000
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
    }

    public static String localOr(@Nullable String address, String otherwise) {
        return isLocal(address) ? String.valueOf(address) : otherwise;
    }
}
