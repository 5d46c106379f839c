package org.waymark.web.mail;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.waymark.people.MadeInvitation;
import org.waymark.people.ResetRequested;
import org.waymark.web.layout.Frames;

/**
 * Sends links by mail where a mail server is set. The links begin with an address from the settings, never with the one a
 * request claims to come to: who forges that would be sent the secret.
 */
@Component
public class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final @Nullable JavaMailSender sender;
    private final Frames frames;
    private final String address;
    private final String from;

    Letters(
            ObjectProvider<JavaMailSender> sender,
            Frames frames,
            @Value("${waymark.address:}") String address,
            @Value("${waymark.mail.from:waymark@localhost}") String from) {
        this.sender = sender.getIfAvailable();
        this.frames = frames;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.from = from;
    }

    /** Whether there is a way to send any. */
    public boolean canBeSent() {
        return sender != null && !address.isEmpty();
    }

    /** Returns whether it was sent; the link can be handed over by other means too. */
    public boolean invite(MadeInvitation made, String workspace) {
        var words = frames.words(ZoneOffset.UTC);
        var link = address + "/invitations/" + made.token();
        send(
                made.invitation().email(),
                words.of("mail.invitation.subject", workspace),
                words.of("mail.invitation.text", workspace, link));
        return canBeSent();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ResetRequested event) {
        var words = frames.words(ZoneOffset.UTC);
        var link = address + "/password-resets/" + event.token();
        send(
                event.person().email(),
                words.of("mail.reset.subject"),
                words.of("mail.reset.text", event.person().name(), link));
    }

    /** In the background: mail servers are slow, and how long the answer takes must not tell who has an account. */
    private void send(String to, String subject, String text) {
        if (sender == null || !canBeSent()) {
            return;
        }
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        var post = sender;
        Thread.ofVirtual().name("letter").start(() -> deliver(post, letter));
    }

    private static void deliver(JavaMailSender post, SimpleMailMessage letter) {
        try {
            post.send(letter);
        } catch (MailException e) {
            LOG.error("A letter could not be sent: {}", e.getMessage());
        }
    }
}
