package org.waymark.outgoing;

import java.net.InetAddress;
import java.time.Clock;
import org.waymark.fakes.RawServer;

/** Lets tests reach servers on this machine, by its name only. */
public final class LocalOutgoing {
    private LocalOutgoing() {}

    public static Outgoing open() {
        var addresses = new Addresses(Allowed.of("localhost", true), InetAddress::getAllByName);
        return new Outgoing(addresses, Clock.systemUTC(), RawServer.trust());
    }
}
