package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.Arrivals;
import org.waymark.people.Invited;
import org.waymark.people.Sessions;
import org.waymark.people.SignedIn;
import org.waymark.people.Workspaces;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.KnownPerson;

/** The other end of an invitation's link: joins a new person, or one who is signed in. */
@Controller
class InvitationController {
    private final Templates templates;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final Workspaces workspaces;
    private final Knock knock;

    InvitationController(
            Templates templates, Arrivals arrivals, Sessions sessions, Workspaces workspaces, Knock knock) {
        this.templates = templates;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.workspaces = workspaces;
        this.knock = knock;
    }

    @GetMapping("/invitations/{token}")
    View page(Frame frame, Typed typed, @PathVariable String token) {
        var me = here();
        var invited = arrivals.find(token);
        if (invited.isEmpty()) {
            var over = me.isEmpty() ? "invitation" : "invitation.here";
            return new Page(templates.entryOver(frame, over, me.isEmpty() ? "/sign-in" : "/"), HttpStatus.GONE);
        }
        return Page.of(templates.entryInvitation(
                frame,
                typed,
                token,
                invited.get(),
                me.map(one -> guest(one, invited.get())).orElse(null)));
    }

    @PostMapping("/invitations/{token}")
    View join(@PathVariable String token, Form form, HttpServletRequest request, HttpServletResponse response) {
        var email = arrivals.look(token).invitation().email();
        var name = form.optionalLine("name");
        form.refuseIfBroken();
        var password = request.getParameter("password");
        arrivals.join(token, name, password);
        knock.open(new Knock.Credentials(email, password, false), request, response);
        return new SeeOther("/");
    }

    /** The session goes on in the workspace that was joined. */
    @PostMapping("/invitations/{token}/acceptance")
    View accept(@PathVariable String token) {
        var signedIn = here().orElseThrow(() -> new Refused.Missing("page"));
        var workspace = arrivals.look(token).workspace().id();
        arrivals.join(token, signedIn);
        sessions.switchTo(signedIn, workspace);
        return new SeeOther("/");
    }

    private Guest guest(SignedIn signedIn, Invited invited) {
        var isIn = workspaces.mine(signedIn.actor()).stream()
                .anyMatch(
                        mine -> mine.workspace().id().equals(invited.workspace().id()));
        var isMeant =
                signedIn.person().email().equalsIgnoreCase(invited.invitation().email());
        return new Guest(signedIn.person().name(), isIn, isMeant);
    }

    private static Optional<SignedIn> here() {
        return KnownPerson.here().flatMap(KnownPerson::session);
    }
}
