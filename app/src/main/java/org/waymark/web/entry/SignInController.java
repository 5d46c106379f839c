package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.ops.DemoWorld;
import org.waymark.people.Accounts;
import org.waymark.people.Sessions;
import org.waymark.people.SignedIn;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.SessionCookie;

/** Signing in and out. */
@Controller
class SignInController {
    private final Templates templates;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Knock knock;
    private final SessionCookie cookie;
    private final DemoWorld demo;

    SignInController(
            Templates templates,
            Accounts accounts,
            Sessions sessions,
            Knock knock,
            SessionCookie cookie,
            DemoWorld demo) {
        this.templates = templates;
        this.accounts = accounts;
        this.sessions = sessions;
        this.knock = knock;
        this.cookie = cookie;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    View page(
            Frame frame,
            Typed typed,
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String after) {
        if (accounts.isFresh()) {
            return new SeeOther("/setup");
        }
        var guides = demo.isOn() ? DemoWorld.guides() : List.<DemoWorld.Guide>of();
        return Page.of(templates.entrySignIn(frame, typed, Addresses.localOr(to, "/"), After.of(after), guides));
    }

    @PostMapping("/sign-in")
    View signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        var email = form.optionalLine("email", 254);
        var credentials = new Knock.Credentials(email, request.getParameter("password"), form.ticked("remembered"));
        form.refuseIfBroken();
        knock.open(credentials, request, response);
        return new SeeOther(Addresses.localOr(request.getParameter("to"), "/"));
    }

    @PostMapping("/sign-out")
    View signOut(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(signedIn);
        cookie.remove(request, response);
        return new SeeOther(Addresses.localOr(request.getParameter("to"), "/sign-in?after=sign-out"));
    }
}
