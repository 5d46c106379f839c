package org.waymark.web.mail;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.people.EmailChangeAsked;
import org.waymark.people.EmailReplaced;
import org.waymark.people.InvitationMade;
import org.waymark.people.ResetRequested;
import org.waymark.people.Workspaces;
import org.waymark.platform.Past;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/**
 * Writes letters with links where a mail server is set, and leaves them to {@link LetterBox}: mail servers are slow, and how long an
 * answer takes must not tell who has an account.
 */
@Component
public class Letters {
    /** Within the hour that a link to a new password works. */
    private static final int TRIES_OF_A_RESET = 8;

    /** Within the day that a link to a new address works. */
    private static final int TRIES_WITHIN_A_DAY = 50;

    /** For about two days. */
    private static final int TRIES_OF_AN_INVITATION = 100;

    private final Postman postman;
    private final LetterBox box;
    private final Frames frames;
    private final Templates templates;
    private final Workspaces workspaces;

    Letters(Postman postman, LetterBox box, Frames frames, Templates templates, Workspaces workspaces) {
        this.postman = postman;
        this.box = box;
        this.frames = frames;
        this.templates = templates;
        this.workspaces = workspaces;
    }

    /** Whether there is a way to send any. */
    public boolean canBeSent() {
        return postman.isReady() && box.isEmptied();
    }

    /** How many the mail server did not take yet, of any workspace: for admins. */
    public int stuck() {
        return canBeSent() ? box.stuck() : 0;
    }

    @EventListener
    void on(InvitationMade event) {
        // the people of the demo world were invited in its past, and do not exist
        if (!canBeSent() || Past.moment().isPresent()) return;
        var words = frames.words(ZoneOffset.UTC);
        var workspace = workspaces.current(event.by()).name();
        var draft = new Draft(
                event.made().invitation().email(),
                words.of("mail.invitation.subject", workspace),
                List.of(words.of("mail.invitation.text", workspace), words.of("mail.invitation.works")),
                postman.link("/invitations/" + event.made().token()),
                words.of("mail.invitation.deed"),
                "");
        post(draft, words, TRIES_OF_AN_INVITATION);
    }

    @EventListener
    void on(ResetRequested event) {
        if (!canBeSent()) return;
        var words = frames.words(ZoneOffset.UTC);
        var draft = new Draft(
                event.person().email(),
                words.of("mail.reset.subject"),
                List.of(words.of("mail.hello", event.person().name()), words.of("mail.reset.works")),
                postman.link("/password-resets/" + event.token()),
                words.of("mail.reset.deed"),
                words.of("mail.reset.otherwise"));
        post(draft, words, TRIES_OF_A_RESET);
    }

    /** Where no letter can go there is no other way to prove that the address is one's own. */
    @EventListener
    void on(EmailChangeAsked event) {
        if (!canBeSent()) throw new Refused.Conflict("no.people.no-mail");
        var words = frames.words(ZoneOffset.UTC);
        post(event.taken() ? taken(event, words) : link(event, words), words, TRIES_WITHIN_A_DAY);
    }

    private Draft link(EmailChangeAsked event, Words words) {
        return new Draft(
                event.email(),
                words.of("mail.email.subject"),
                List.of(words.of("mail.hello", event.person().name()), words.of("mail.email.works")),
                postman.link("/email-changes/" + event.token()),
                words.of("mail.email.deed"),
                words.of("mail.email.otherwise"));
    }

    private Draft taken(EmailChangeAsked event, Words words) {
        return new Draft(
                event.email(),
                words.of("mail.email-taken.subject"),
                List.of(words.of("mail.email-taken.text"), words.of("mail.email-taken.works")),
                postman.link("/sign-in"),
                words.of("entry.sign-in.do"),
                "");
    }

    @EventListener
    void on(EmailReplaced event) {
        if (!canBeSent() || Past.moment().isPresent()) return;
        var words = frames.words(ZoneOffset.UTC);
        var before = event.before();
        var draft = new Draft(
                before.email(),
                words.of("mail.email-replaced.subject"),
                List.of(words.of("mail.hello", before.name()), words.of("mail.email-replaced.works", event.email())),
                postman.link("/me"),
                words.of("mail.email-replaced.deed"),
                words.of("mail.email-replaced.otherwise"));
        post(draft, words, TRIES_OF_AN_INVITATION);
    }

    private void post(Draft draft, Words words, int mostTries) {
        var html = templates.mailLetter(words, draft).render();
        box.put(new Letter(draft.to(), draft.subject(), draft.text(), html, mostTries));
    }
}
