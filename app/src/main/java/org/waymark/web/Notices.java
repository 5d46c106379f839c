package org.waymark.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.KnownPerson;

/** Says no in words: as a page of its own, or as a toast where only a part of a page was asked for. */
@Component
public class Notices {
    private final Frames frames;
    private final Templates templates;
    private final Elsewhere elsewhere;

    Notices(Frames frames, Templates templates, Elsewhere elsewhere) {
        this.frames = frames;
        this.templates = templates;
        this.elsewhere = elsewhere;
    }

    public View answer(HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.of(request);
        var elsewhere = status == HttpStatus.NOT_FOUND ? elsewhere(request) : Optional.<Elsewhere.Home>empty();
        if (request.getHeader("HX-Request") != null) {
            // htmx swaps only good answers unless the answer says where it goes
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            var said = elsewhere.map(home -> goOver(home, frame.words())).orElse(sentence);
            return new Page(templates.partsToast(frame, new Toast(said, null)), HttpStatus.OK);
        }
        return elsewhere
                .map(home -> new Page(elsewhere(home, frame, request), status))
                .orElseGet(() -> new Page(notice(status, sentence, frame, request), status));
    }

    /** Where the thing is that the address names, for who is in another workspace and may see it there. */
    private Optional<Elsewhere.Home> elsewhere(HttpServletRequest request) {
        return KnownPerson.here().flatMap(known -> elsewhere.of(known.actor(), request.getRequestURI()));
    }

    private JteModel elsewhere(Elsewhere.Home home, Frame frame, HttpServletRequest request) {
        var words = frame.words();
        return templates.webElsewhere(
                frame,
                words.of("notice.elsewhere", home.name()),
                goOver(home, words),
                home.name(),
                "/workspaces/" + home.workspace() + "/entry",
                wanted(request));
    }

    private static String goOver(Elsewhere.Home home, Words words) {
        var here = KnownPerson.here().map(known -> known.workspace().name()).orElse("");
        return words.of("notice.elsewhere.more", here, home.name());
    }

    /** A form is not sent again; the page on which it stood is opened. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return Addresses.before(request, "/");
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI() + query;
    }

    private JteModel notice(HttpStatus status, String sentence, Frame frame, HttpServletRequest request) {
        var words = frame.words();
        if (status == HttpStatus.NOT_FOUND && isOpenAlready(request)) {
            return templates.webNotice(
                    frame, words.of("notice.gone"), words.of("notice.gone.more"), "/", words.of("notice.home"));
        }
        var label = words.of(KnownPerson.here().isPresent() ? "notice.home" : "entry.sign-in.do");
        return templates.webNotice(frame, title(status, frame), sentence, "/", label);
    }

    /** A live page asks for itself: who has it open could see it until now. */
    private static boolean isOpenAlready(HttpServletRequest request) {
        return request.getHeader("Waymark-Look") != null;
    }

    private static String title(HttpStatus status, Frame frame) {
        return switch (status) {
            case NOT_FOUND -> frame.words().of("notice.missing");
            case FORBIDDEN -> frame.words().of("notice.forbidden");
            case CONFLICT -> frame.words().of("notice.conflict");
            default -> frame.words().of(status.is5xxServerError() ? "notice.broken" : "notice.refused");
        };
    }
}
