package org.waymark.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostmanTest {
    private final List<MimeMessage> sent = new ArrayList<>();
    private final Postman postman = postman();

    @Test
    void aLineBreakInASubjectBeginsNoOtherHeader() throws MessagingException, IOException {
        postman.deliver(letter("ada@halden.example", "Join us\r\nBcc: eve@halden.example"));

        assertThat(sent.getFirst().getHeader("Bcc")).isNull();
        assertThat(sent.getFirst().getAllRecipients()).hasSize(1);
        assertThat(source(sent.getFirst())).contains("Subject: Join us Bcc: eve@halden.example");
    }

    @Test
    void aLineBreakInAnAddressIsRefused() {
        assertThatThrownBy(() -> postman.deliver(letter("ada@halden.example\r\nBcc: eve@halden.example", "Join us")))
                .isInstanceOf(MailParseException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void linksBeginWithTheAddressOfTheSettings() {
        assertThat(postman.link("/invitations/abc")).isEqualTo("https://goals.halden.example/invitations/abc");
    }

    @Test
    void anAddressThatIsRefusedForGoodIsToldFromOneThatIsBusy() throws IOException {
        try (var server = new RefusingServer("gone@halden.example")) {
            var there = postman(server.sender());

            assertThatThrownBy(() -> there.deliver(letter("gone@halden.example", "Join us")))
                    .isInstanceOfSatisfying(AddressRefused.class, refused -> {
                        assertThat(refused.address()).isEqualTo("gone@halden.example");
                        assertThat(refused.says()).isEqualTo("550 5.1.1 No such user");
                    });
            assertThatThrownBy(() -> there.deliver(letter("busy@halden.example", "Join us")))
                    .isInstanceOf(MailSendException.class);
        }
    }

    @Test
    void pausesGrowUpToHalfAnHour() {
        assertThat(LetterJob.pause(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(LetterJob.pause(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(LetterJob.pause(99)).isEqualTo(Duration.ofMinutes(30));
    }

    private static Letter letter(String to, String subject) {
        return new Letter(to, subject, "text", "<p>text</p>", 1);
    }

    private static String source(MimeMessage message) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Postman postman() {
        return postman(new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                sent.addAll(List.of(messages));
            }
        });
    }

    private static Postman postman(JavaMailSender sender) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sender", sender);
        return new Postman(
                beans.getBeanProvider(JavaMailSender.class), "goals@halden.example", "https://goals.halden.example/");
    }
}
