package org.waymark.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the client those addresses to connect to that were checked, and no others. */
final class CheckedNames implements DnsResolver {
    private final Addresses addresses;

    CheckedNames(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return addresses.of(host).toArray(InetAddress[]::new);
        } catch (Failure e) {
            var refused = new UnknownHostException(host);
            refused.initCause(e);
            throw refused;
        }
    }

    /** Only kinds of authentication that are not used here would ask. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
