package org.waymark.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/** What can go wrong on the way to another server and back. Nothing in it is secret. */
public sealed interface Trouble {
    /** What was typed is no address of the web. */
    record NoAddress(String text) implements Trouble {}

    record Insecure(String host) implements Trouble {}

    record NoSuchHost(String host) implements Trouble {}

    record Private(String host, String address) implements Trouble {}

    /** @param server host and, where it was given, port */
    record Unreachable(String server) implements Trouble {}

    /** The server does not show, with a certificate, that it is the one that was meant. */
    record Certificate(String host) implements Trouble {}

    record Slow(String host, long seconds) implements Trouble {}

    record BrokenOff(String host) implements Trouble {}

    /**
     * What answers there does not speak HTTP.
     *
     * @param server host and, where it was given, port
     */
    record NotHttp(String server) implements Trouble {}

    record TooLarge(long megabytes) implements Trouble {}

    record Redirects(String host, int most) implements Trouble {}

    /** From an encrypted to an open connection. */
    record Downgrade(String from, String to) implements Trouble {}

    record NotSignedIn(String host) implements Trouble {}

    record Forbidden(String host) implements Trouble {}

    record NotThere(String host, String path) implements Trouble {}

    /** @param pause how long it asks to be left alone; null: it does not say */
    record TooOften(String host, @Nullable Duration pause) implements Trouble {}

    /** @param says what it answered, cut and without secrets; may be empty */
    record Status(String host, int status, String says) implements Trouble {}

    /** A page for people: often one to sign in. */
    record Html(String host) implements Trouble {}

    record WrongType(String host, String type, String expected) implements Trouble {}

    record Charset(String host, String name) implements Trouble {}

    record Packing(String host, String name) implements Trouble {}

    record Empty(String host) implements Trouble {}

    /** @param expected such as JSON */
    record Garbled(String host, String expected) implements Trouble {}

    /** @param error the word of RFC 6749, such as {@code invalid_client}; may be empty */
    record NoToken(String host, String error) implements Trouble {}

    /** What happened, and what helps. */
    default Sentence sentence() {
        return switch (this) {
            case NoAddress(var text) -> new Sentence("no.outgoing.address", text);
            case Insecure(var host) -> new Sentence("no.outgoing.insecure", host);
            case NoSuchHost(var host) -> new Sentence("no.outgoing.host", host);
            case Private(var host, var address) ->
                host.equals(address)
                        ? new Sentence("no.outgoing.private-address", host)
                        : new Sentence("no.outgoing.private", host, address);
            case Unreachable(var server) -> new Sentence("no.outgoing.unreachable", server);
            case Certificate(var host) -> new Sentence("no.outgoing.certificate", host);
            case Slow(var host, var seconds) -> new Sentence("no.outgoing.slow", host, seconds);
            case BrokenOff(var host) -> new Sentence("no.outgoing.broken", host);
            case NotHttp(var server) -> new Sentence("no.outgoing.http", server);
            case TooLarge(var megabytes) -> new Sentence("no.outgoing.large", megabytes);
            case Redirects(var host, var most) -> new Sentence("no.outgoing.redirects", host, most);
            case Downgrade(var from, var to) -> new Sentence("no.outgoing.downgrade", from, to);
            case NotSignedIn(var host) -> new Sentence("no.outgoing.signed-in", host);
            case Forbidden(var host) -> new Sentence("no.outgoing.forbidden", host);
            case NotThere(var host, var path) -> new Sentence("no.outgoing.there", host, path);
            case TooOften often -> new Sentence("no.outgoing.often", often.host());
            case Status(var host, var status, var says) -> status(host, status, says);
            case Html(var host) -> new Sentence("no.outgoing.html", host);
            case WrongType(var host, var type, var expected) -> new Sentence("no.outgoing.type", host, type, expected);
            case Charset(var host, var name) -> new Sentence("no.outgoing.charset", host, name);
            case Packing(var host, var name) -> new Sentence("no.outgoing.packing", host, name);
            case Empty(var host) -> new Sentence("no.outgoing.empty", host);
            case Garbled(var host, var expected) -> new Sentence("no.outgoing.garbled", host, expected);
            case NoToken(var host, var error) ->
                error.isEmpty()
                        ? new Sentence("no.outgoing.no-token", host)
                        : new Sentence("no.outgoing.token", host, error);
        };
    }

    /** Whether the same may go well a little later without anybody doing anything. */
    default boolean mayPass() {
        return switch (this) {
            case NoSuchHost _, Unreachable _, Slow _, BrokenOff _, NotHttp _, TooOften _, Empty _, Garbled _ -> true;
            case Status answer -> answer.status() >= 500;
            case NoAddress _, Insecure _, Private _, Certificate _, TooLarge _, Redirects _, Downgrade _ -> false;
            case NotSignedIn _, Forbidden _, NotThere _, Html _, WrongType _, Charset _, Packing _, NoToken _ -> false;
        };
    }

    private static Sentence status(String host, int status, String says) {
        var number = String.valueOf(status); // no separator of thousands
        if (status >= 500) return new Sentence("no.outgoing.server", host, number);
        return says.isEmpty()
                ? new Sentence("no.outgoing.status", host, number)
                : new Sentence("no.outgoing.status-says", host, number, says);
    }
}
