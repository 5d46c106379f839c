package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Toast;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.KnownPerson;

/** Says no in words: as a page of its own, or as a toast where only a part of a page was asked for. */
@Component
public class Notices {
    private final Frames frames;
    private final Templates templates;

    Notices(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    public View answer(HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.of(request);
        if (request.getHeader("HX-Request") != null) {
            // htmx swaps only good answers unless the answer says where it goes
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            return new Page(templates.partsToast(frame, new Toast(sentence, null)), HttpStatus.OK);
        }
        var words = frame.words();
        var label = words.of(KnownPerson.here().isPresent() ? "notice.home" : "entry.sign-in.do");
        return new Page(templates.webNotice(frame, title(status, frame), sentence, "/", label), status);
    }

    private static String title(HttpStatus status, org.waymark.web.layout.Frame frame) {
        return switch (status) {
            case NOT_FOUND -> frame.words().of("notice.missing");
            case FORBIDDEN -> frame.words().of("notice.forbidden");
            case CONFLICT -> frame.words().of("notice.conflict");
            default -> frame.words().of(status.is5xxServerError() ? "notice.broken" : "notice.refused");
        };
    }
}
