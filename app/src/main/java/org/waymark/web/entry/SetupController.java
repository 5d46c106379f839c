package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.ops.DemoWorld;
import org.waymark.people.Accounts;
import org.waymark.people.Founding;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** The first run: makes the workspace and its owner, who is signed in at once. */
@Controller
class SetupController {
    private static final Typed UNTOUCHED = Typed.from(Map.of("timeZone", "UTC", "fiscalYearStart", "1"));

    private final Templates templates;
    private final Accounts accounts;
    private final Knock knock;
    private final DemoWorld demo;

    SetupController(Templates templates, Accounts accounts, Knock knock, DemoWorld demo) {
        this.templates = templates;
        this.accounts = accounts;
        this.knock = knock;
        this.demo = demo;
    }

    @GetMapping("/setup")
    View page(Frame frame, Typed typed) {
        if (!accounts.isFresh()) {
            return new SeeOther("/sign-in");
        }
        var isRestoration = typed.value("_form").equals("restoration");
        var founding = typed.problems().isEmpty() || isRestoration ? UNTOUCHED : typed;
        var restoration = isRestoration ? typed : Typed.nothing();
        return Page.of(templates.entrySetup(frame, founding, restoration));
    }

    @PostMapping("/setup")
    View found(Form form, HttpServletRequest request, HttpServletResponse response) {
        var founding = founding(form, request);
        form.refuseIfBroken();
        accounts.createFirst(founding);
        knock.open(new Knock.Credentials(founding.email(), founding.password(), false), request, response);
        return new SeeOther("/");
    }

    /** An invented company to look around in; who asked sees it as its owner. */
    @PostMapping("/setup/demo")
    View lookAround(HttpServletRequest request, HttpServletResponse response) {
        demo.load();
        var owner = DemoWorld.guides().getFirst();
        knock.open(new Knock.Credentials(owner.email(), DemoWorld.PASSWORD, false), request, response);
        return new SeeOther("/");
    }

    private static Founding founding(Form form, HttpServletRequest request) {
        return new Founding(
                form.optionalLine("workspaceName"),
                form.optionalLine("personName"),
                form.optionalLine("email"),
                request.getParameter("password"),
                form.optionalLine("timeZone"),
                form.integer("fiscalYearStart"));
    }
}
