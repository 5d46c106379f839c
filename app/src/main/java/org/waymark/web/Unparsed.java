package org.waymark.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.waymark.web.layout.Frames;
import org.waymark.web.pages.Templates;

/** Answers requests that the server cannot even read, so that nothing of ours sees them: a broken address, a header too long. */
@Component
class Unparsed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** Bytes of a request before its body that the server reads. */
    private static final int MOST = 8 * 1024;

    private final ObjectProvider<Frames> frames;
    private final ObjectProvider<Templates> templates;

    /** The server is made before what it shows. */
    Unparsed(ObjectProvider<Frames> frames, ObjectProvider<Templates> templates) {
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer()));
    }

    private final class Answer extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(Unparsed.class);

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            var line = FirstLine.of(request);
            try {
                if (line.isTooLong()) response.setStatus(HttpStatus.URI_TOO_LONG.value());
                response.setContentType(
                        (line.isApi() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.TEXT_HTML).toString());
                response.setCharacterEncoding("utf-8");
                var said = frames.getObject().of(request).words().of(key(line));
                var writer = response.getReporter();
                if (writer != null)
                    writer.write(line.isApi() ? problem(response.getStatus(), said) : page(request, said));
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Nobody waits for the answer any more", e);
            }
        }

        private static String key(FirstLine line) {
            if (line.isTooLong()) return "notice.address-too-long";
            return line.isApi() ? "notice.refused.api" : "notice.status.refused";
        }

        private String page(Request request, String said) {
            var frame = frames.getObject().of(request);
            var words = frame.words();
            return templates
                    .getObject()
                    .webNotice(frame, words.of("notice.refused"), said, "/", words.of("notice.home"))
                    .render();
        }

        private static String problem(int code, String said) {
            var status = HttpStatus.resolve(code);
            return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"errors\":[]}"
                    .formatted(status == null ? "" : status.getReasonPhrase(), code, HtmlUtils.htmlEscape(said));
        }
    }

    /** How the request begins. The server forgets an address that is too long for it, but has read the beginning of it. */
    private record FirstLine(String text, boolean isTooLong) {
        static FirstLine of(Request request) {
            var address = request.getRequestURI();
            if (address != null) return new FirstLine(address, false);
            if (!(request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer buffer)) {
                return new FirstLine("", false);
            }
            var read = buffer.getByteBuffer();
            var line = new String(read.array(), read.arrayOffset(), read.limit(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(one -> !one.isBlank())
                    .findFirst()
                    .orElse("");
            return new FirstLine(line.replaceFirst("^\\S+ ", ""), line.length() >= MOST);
        }

        boolean isApi() {
            return text.startsWith("/api/");
        }
    }
}
