package org.waymark.outgoing;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What whoever runs the server lets people reach besides the public internet.
 *
 * @param hosts by name; {@code .example.lan} stands for all below it
 * @param blocks by address
 * @param http whether {@code http} will do, which everybody on the way can read
 */
record Allowed(Set<String> hosts, List<Block> blocks, boolean http) {
    /** The public internet, and only with {@code https}. */
    static final Allowed NOTHING = new Allowed(Set.of(), List.of(), false);

    static final Allowed EVERYTHING = new Allowed(Set.of(), List.of(Block.of("0.0.0.0/0"), Block.of("::/0")), true);

    /** @param list names, {@code *.names}, addresses and blocks of addresses, with commas between them */
    static Allowed of(String list, boolean http) {
        var hosts = new HashSet<String>();
        var blocks = new ArrayList<Block>();
        for (var part : list.split("[,\\s]+")) {
            if (part.isEmpty()) continue;
            if (part.contains(":") || part.matches("[0-9./]+")) blocks.add(Block.of(part));
            else hosts.add(part.toLowerCase(Locale.ROOT).replaceFirst("^\\*(?=\\.)", ""));
        }
        return new Allowed(Set.copyOf(hosts), List.copyOf(blocks), http);
    }

    boolean covers(String host, InetAddress address) {
        return names(host.toLowerCase(Locale.ROOT)) || blocks.stream().anyMatch(block -> block.contains(address));
    }

    private boolean names(String host) {
        return hosts.contains(host) || hosts.stream().anyMatch(one -> one.startsWith(".") && host.endsWith(one));
    }
}
