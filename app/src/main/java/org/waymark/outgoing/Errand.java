package org.waymark.outgoing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/** One or several requests for one purpose, within one time. Each server on the way is checked, those of redirects too. */
public final class Errand implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;

    /** A server that asks for a moment gets it; longer than this the errand does not stand around. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final CloseableHttpClient client;
    private final Addresses addresses;
    private final Watch watch;
    private final Tokens tokens;
    private final Clock clock;

    Errand(CloseableHttpClient client, Addresses addresses, Watch watch, Tokens tokens, Clock clock) {
        this.client = client;
        this.addresses = addresses;
        this.watch = watch;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the server answers when it does what was asked; all else is a {@link Failure}. */
    public Answer get(Ask ask) throws Failure {
        var answer = ask(ask);
        if (answer.status() / 100 == 2) return answer;
        try (answer) {
            throw new Failure(answer.refusal(clock.instant()));
        }
    }

    /** Whatever the server answers in the end. */
    public Answer ask(Ask ask) throws Failure {
        var answer = admitted(ask);
        var wait = answer.waitAsked(clock.instant()).filter(this::isAMoment);
        if (wait.isEmpty()) return answer;
        answer.close();
        pause(ask, wait.get());
        return admitted(ask);
    }

    private boolean isAMoment(Duration wait) {
        return wait.compareTo(MOMENT) <= 0 && wait.compareTo(watch.left()) < 0;
    }

    /** Whatever the server answers. A token that it no longer takes is fetched anew, once. */
    private Answer admitted(Ask ask) throws Failure {
        if (!(ask.credentials() instanceof Credentials.Client client)) return send(ask);
        var answer = send(ask.as(tokens.of(client, this)));
        if (answer.status() != 401) return answer;
        answer.close();
        tokens.forget(client);
        return send(ask.as(tokens.of(client, this)));
    }

    /** Whatever the server answers, after at most five redirects. */
    Answer send(Ask ask) throws Failure {
        var current = ask;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = once(current);
            var next = ask.body() == null ? answer.redirect() : Optional.<URI>empty();
            if (next.isEmpty()) return answer;
            answer.close();
            current = redirected(current, next.get());
        }
        throw new Failure(new Trouble.Redirects(ask.host(), MOST_REDIRECTS));
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static Ask redirected(Ask from, URI to) throws Failure {
        if (WebAddress.isSecure(from.address()) && !WebAddress.isSecure(to)) {
            throw new Failure(new Trouble.Downgrade(from.host(), to.getHost()));
        }
        return from.at(to);
    }

    private Answer once(Ask ask) throws Failure {
        if (!WebAddress.isSecure(ask.address()) && !addresses.letsHttp()) {
            throw new Failure(new Trouble.Insecure(ask.host()));
        }
        var request = request(ask);
        var alarm = watch.over(request, ask.host());
        try {
            return new Answer(ask, request, client.executeOpen(null, request, null), alarm, watch.limits());
        } catch (IOException e) {
            alarm.close();
            throw Mishap.of(e, ask.address(), alarm);
        }
    }

    private static HttpUriRequestBase request(Ask ask) {
        var body = ask.body();
        var request = body == null ? new HttpGet(ask.address()) : new HttpPost(ask.address());
        request.setHeader("Accept-Encoding", "gzip");
        if (ask.isAtHome()) {
            ask.headers().forEach(request::setHeader);
            ask.credentials().headers().forEach(request::setHeader);
        }
        if (body != null) {
            request.setEntity(
                    new StringEntity(body.text(), ContentType.parse(body.type()).withCharset(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static void pause(Ask ask, Duration wait) throws Failure {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(new Trouble.BrokenOff(ask.host()));
        }
    }
}
