package org.waymark.web.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server. The links in them begin with an address from the settings, never with the one a request claims to
 * come to: who forges that would be sent the secret.
 */
@Component
class Postman {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ObjectProvider<JavaMailSender> servers;
    private final String from;
    private final String address;

    Postman(
            ObjectProvider<JavaMailSender> servers,
            @Value("${waymark.mail.from:waymark@localhost}") String from,
            @Value("${waymark.address:}") String address) {
        this.servers = servers;
        this.from = from;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    boolean isReady() {
        return !address.isEmpty() && servers.getIfAvailable() != null;
    }

    String link(String path) {
        return address + path;
    }

    /** Of the address of this program, for the numbers of letters. */
    String host() {
        var host = URI.create(address).getHost();
        return host == null ? "localhost" : host;
    }

    /** Throws what the mail server says when it does not take it. */
    void deliver(Letter letter) {
        deliver(letter, () -> {});
    }

    /**
     * Throws {@link AddressRefused} when trying again is of no use.
     *
     * @param beforeEnd done when the mail server has all of the letter but its end, without which it does not take it
     */
    void deliver(Letter letter, Runnable beforeEnd) {
        var server = servers.getObject();
        var message = new MimeMessage(server.createMimeMessage().getSession()) {
            @Override
            public void writeTo(OutputStream out, String @Nullable [] without) throws IOException, MessagingException {
                super.writeTo(out, without);
                beforeEnd.run();
            }
        };
        try {
            write(letter, message);
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        try {
            server.send(message);
        } catch (MailSendException e) {
            throw AddressRefused.of(letter.to(), e)
                    .<RuntimeException>map(refused -> refused)
                    .orElse(e);
        }
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException {
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(new Date());
        // no answers from people who are on holiday
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), oneLine(header.getValue()));
        }
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(letter.text(), "plain"));
        parts.addBodyPart(part(letter.html(), "html"));
        message.setContent(parts);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** A line break would begin another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cc}+", " ");
    }
}
