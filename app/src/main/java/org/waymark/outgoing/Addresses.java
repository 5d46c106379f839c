package org.waymark.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one rule about which servers may be reached for a person: those of the public internet, and what whoever runs this server
 * allows. A name is looked up once, and the addresses that were checked are the ones to connect to: a name that changes its address
 * between check and connection (DNS rebinding) gains nothing.
 */
@Component
public final class Addresses {
    private final Allowed allowed;
    private final Book book;

    /** Finds the addresses of a name; the tests have books of their own. */
    @FunctionalInterface
    interface Book {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    @Autowired
    Addresses(
            @Value("${waymark.outgoing.allowed:}") String allowed,
            @Value("${waymark.outgoing.http:false}") boolean http) {
        this(Allowed.of(allowed, http), InetAddress::getAllByName);
    }

    Addresses(Allowed allowed, Book book) {
        this.allowed = allowed;
        this.book = book;
    }

    /** Also the own network, and without encryption. */
    public Addresses everywhere() {
        return new Addresses(Allowed.EVERYTHING, book);
    }

    /** Whether an address that begins with {@code http:} may be used. */
    public boolean letsHttp() {
        return allowed.http();
    }

    /**
     * Where a host can be reached: connect to one of these, do not look its name up again.
     *
     * @throws Failure when there is no such host, or one of its addresses is within the own network
     */
    public List<InetAddress> of(String host) throws Failure {
        var found = found(host);
        for (var address : found) {
            if (!Internet.has(address) && !allowed.covers(host, address)) {
                throw new Failure(new Trouble.Private(host, address.getHostAddress()));
            }
        }
        return found;
    }

    private List<InetAddress> found(String host) throws Failure {
        try {
            return List.of(book.find(host));
        } catch (UnknownHostException e) {
            throw new Failure(new Trouble.NoSuchHost(host));
        }
    }
}
