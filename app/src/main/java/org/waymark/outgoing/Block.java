package org.waymark.outgoing;

import java.net.InetAddress;

/**
 * Neighbouring addresses, as networks write them: {@code 10.0.0.0/8}, {@code fd00::/8}.
 *
 * @param prefix how many leading bits all of them share
 */
record Block(InetAddress base, int prefix) {
    Block {
        if (prefix < 0 || prefix > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("%s has no prefix of %d bits".formatted(base.getHostAddress(), prefix));
        }
    }

    /** @param text a block, or a single address; anything else is an {@link IllegalArgumentException} */
    static Block of(String text) {
        int slash = text.indexOf('/');
        var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = base.getAddress().length * Byte.SIZE;
        return new Block(base, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        var mine = base.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        for (int bit = 0; bit < prefix; bit++) {
            int differing = mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE];
            if ((differing >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) return false;
        }
        return true;
    }
}
