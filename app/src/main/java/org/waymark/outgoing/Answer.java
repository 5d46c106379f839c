package org.waymark.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** What a server says. To be closed: until then its connection is held, and its time runs. */
public final class Answer implements AutoCloseable {
    private static final int LONGEST_SAYING = 200;

    private final Ask ask;
    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final Watch.Alarm alarm;
    private final LimitedBody body;

    Answer(Ask ask, HttpUriRequestBase request, ClassicHttpResponse response, Watch.Alarm alarm, Limits limits)
            throws IOException {
        this.ask = ask;
        this.request = request;
        this.response = response;
        this.alarm = alarm;
        this.body = LimitedBody.of(this, limits);
    }

    /** Where it came from, after all redirects. */
    public URI address() {
        return ask.address();
    }

    public String host() {
        return ask.host();
    }

    public int status() {
        return response.getCode();
    }

    public Optional<String> header(String name) {
        var header = response.getFirstHeader(name);
        return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
    }

    /** Such as {@code text/csv}, in lower case; empty when the server does not say. */
    public String type() {
        var type = header("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** As the server names it; empty when it does not. */
    public Optional<Charset> charset() throws Failure {
        var name = Parameter.of("charset", header("Content-Type").orElse(""));
        if (name.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Charset.forName(name.get()));
        } catch (IllegalArgumentException e) {
            throw new Failure(new Trouble.Charset(host(), name.get()));
        }
    }

    /** Unpacked, within the limits; whatever goes wrong on the way is a {@link Failure}. */
    public InputStream body() {
        return body;
    }

    /** Bytes of the body that were read so far, unpacked. */
    public long size() {
        return body.size();
    }

    public byte[] bytes() throws Failure {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw Mishap.of(e, address(), alarm);
        }
    }

    /** How what it answered begins, in one line and without secrets; pages are not for reading in one line. */
    public String saying() {
        if (type().endsWith("html")) return "";
        try {
            var text = ask.withoutSecrets(new String(body.readNBytes(10 * LONGEST_SAYING), StandardCharsets.UTF_8));
            var line = text.replaceAll("[\\p{Cntrl}\\s\\uFFFD]+", " ").strip();
            return cut(line);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        alarm.close();
        request.abort(); // or closing would read what is left, without end where the answer has none
        try {
            response.close();
        } catch (IOException _) {
            // nothing more is wanted of it
        }
    }

    /** Where it sends whoever asks; empty: it is an answer. */
    Optional<URI> redirect() throws Failure {
        return switch (status()) {
            case 301, 302, 303, 307, 308 ->
                header("Location").isEmpty()
                        ? Optional.empty()
                        : Optional.of(target(header("Location").get()));
            default -> Optional.empty();
        };
    }

    /** How long a busy server wants to be left alone. */
    Optional<Duration> waitAsked(Instant now) {
        return status() == 429 || status() == 503
                ? header("Retry-After").flatMap(text -> RetryAfter.of(text, now))
                : Optional.empty();
    }

    /** What it means when it is no good answer. */
    public Trouble refusal(Instant now) {
        var wait = waitAsked(now);
        if (status() == 503 && wait.isPresent()) return new Trouble.TooOften(host(), wait.get());
        return switch (status()) {
            case 401 -> new Trouble.NotSignedIn(host());
            case 403 -> new Trouble.Forbidden(host());
            case 404, 410 -> new Trouble.NotThere(host(), address().getPath());
            case 429 -> new Trouble.TooOften(host(), wait.orElse(null));
            default -> new Trouble.Status(host(), status(), saying());
        };
    }

    ClassicHttpResponse response() {
        return response;
    }

    Watch.Alarm alarm() {
        return alarm;
    }

    private URI target(String location) throws Failure {
        try {
            return WebAddress.of(address().resolve(location).toString()).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw new Failure(new Trouble.NoAddress(cut(location.replaceFirst("\\?.*", ""))));
        }
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(LONGEST_SAYING, line.length()));
    }
}
