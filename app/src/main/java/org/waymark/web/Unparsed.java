package org.waymark.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;

/** Answers requests that the server cannot even read, so that nothing of ours sees them: a broken address, a header too long. */
@Component
class Unparsed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Messages messages;

    Unparsed(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer(messages)));
    }

    private static final class Answer extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(Unparsed.class);

        private final Messages messages;

        private Answer(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            var isApi = String.valueOf(request.getRequestURI()).startsWith("/api/");
            try {
                response.setContentType((isApi ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.TEXT_HTML).toString());
                response.setCharacterEncoding("utf-8");
                var writer = response.getReporter();
                if (writer != null) writer.write(isApi ? problem(response.getStatus()) : page());
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Nobody waits for the answer any more", e);
            }
        }

        private String page() {
            return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p><a href=\"/\">%3$s</a></p></html>"
                    .formatted(words("notice.refused"), words("notice.status.refused"), words("notice.home"));
        }

        private String problem(int code) {
            var status = HttpStatus.resolve(code);
            return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"errors\":[]}"
                    .formatted(status == null ? "" : status.getReasonPhrase(), code, words("notice.refused.api"));
        }

        private String words(String key) {
            return HtmlUtils.htmlEscape(messages.of(new Sentence(key)));
        }
    }
}
