package org.waymark.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are of the public internet. Source: IANA's registries of special-purpose addresses (RFC 6890), IPv4 and IPv6, read
 * on the cautious side: what is reserved for any purpose is not public.
 */
final class Internet {
    private static final List<Block> NOT_PUBLIC = blocks(
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by customers of a provider (CGNAT)
            "127.0.0.0/8", // loopback
            "168.63.129.16", // where Azure answers its machines, though the address is a public one
            "169.254.0.0/16", // link-local; 169.254.169.254 is where clouds keep their secrets
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // measuring of networks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** All that is handed out so far; the rest of IPv6, from loopback to multicast, is not public. */
    private static final Block UNICAST = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_WITHIN = blocks(
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an address of IPv4
            "3fff::/20"); // documentation

    /** NAT64 (RFC 6052): the last four bytes are the address of IPv4 that is reached. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private Internet() {}

    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) return NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
        if (TRANSLATED.contains(address)) return has(lastFour(bytes));
        return UNICAST.contains(address) && NOT_PUBLIC_WITHIN.stream().noneMatch(block -> block.contains(address));
    }

    private static InetAddress lastFour(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }
}
