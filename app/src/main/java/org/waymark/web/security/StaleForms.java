package org.waymark.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;

/**
 * A form without its secret: a page left open over a sign-in, or a form of another site. Programs have no forms: what they lack is a
 * token.
 */
final class StaleForms implements AccessDeniedHandler {
    private final Messages messages;
    private final Strangers strangers;

    StaleForms(Messages messages, Strangers strangers) {
        this.messages = messages;
        this.strangers = strangers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (strangers.isApi(request)) {
            strangers.refuse(request, response);
            return;
        }
        response.sendError(HttpStatus.FORBIDDEN.value(), messages.of(new Sentence("no.form.stale")));
    }
}
