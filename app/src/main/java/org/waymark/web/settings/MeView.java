package org.waymark.web.settings;

import java.util.List;
import java.util.Map;
import org.waymark.people.Session;
import org.waymark.people.SignedIn;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * A person's own page of settings.
 *
 * @param profile the form of the profile, as stored or as refused
 * @param password the form of the password; nothing of it is ever shown again, but what was wrong
 */
public record MeView(SignedIn signedIn, List<Session> devices, Typed profile, Typed password) {
    public MeView {
        devices = List.copyOf(devices);
    }

    static MeView of(SignedIn signedIn, String jobTitle, List<Session> devices, Typed typed, Words words) {
        var isPassword = typed.value("_form").equals("password");
        var refusedProfile = !typed.problems().isEmpty() && !isPassword;
        return new MeView(
                signedIn,
                devices,
                refusedProfile ? typed.over(stored(signedIn, jobTitle), words) : stored(signedIn, jobTitle),
                isPassword ? typed : Typed.nothing());
    }

    public boolean isHere(Session session) {
        return session.id().equals(signedIn.session());
    }

    private static Typed stored(SignedIn signedIn, String jobTitle) {
        var person = signedIn.person();
        return Typed.from(Map.of(
                "name",
                person.name(),
                "jobTitle",
                jobTitle,
                "theme",
                person.theme().name(),
                "singleKeys",
                "" + person.singleKeys(),
                "version",
                "" + person.version()));
    }
}
