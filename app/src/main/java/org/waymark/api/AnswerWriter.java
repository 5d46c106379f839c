package org.waymark.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends an {@link Answer} as JSON. */
final class AnswerWriter implements HandlerMethodReturnValueHandler {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ApiJson json;

    AnswerWriter(ApiJson json) {
        this.json = json;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Answer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        write((Answer<?>) Objects.requireNonNull(value), (ServletWebRequest) web);
    }

    private void write(Answer<?> answer, ServletWebRequest web) throws IOException {
        var response = Objects.requireNonNull(web.getResponse());
        response.setStatus(answer.status().value());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() instanceof Download file) {
            send(file, response);
            return;
        }
        if (answer.again()) response.setHeader("Idempotency-Replayed", "true");
        var text = answer.text();
        if (text == null && answer.body() != null) text = json.write(answer.body());
        if (answer.version() != null && isKnown(ETag.of(answer.version(), text), web)) return;
        if (text != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Who reads says in If-None-Match what is known already: then there is nothing to send. */
    private static boolean isKnown(String tag, ServletWebRequest web) {
        Objects.requireNonNull(web.getResponse()).setHeader(HttpHeaders.ETAG, tag);
        return READING.contains(web.getRequest().getMethod()) && web.checkNotModified(tag);
    }

    private static void send(Download file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name()).build().toString());
        file.pouring().into(response.getOutputStream());
    }
}
