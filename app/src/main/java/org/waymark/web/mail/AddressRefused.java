package org.waymark.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;

/** The mail server said no to an address for good (550 and its kin): trying again is of no use. */
final class AddressRefused extends RuntimeException {
    private final String address;
    private final String says;

    private AddressRefused(String address, String says) {
        super(says);
        this.address = address;
        this.says = says;
    }

    String address() {
        return address;
    }

    String says() {
        return says;
    }

    /** Empty when it failed for another reason, which may pass. */
    static Optional<AddressRefused> of(String address, MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                // those that are refused for now (450 and its kin, and a full mailbox) are not among these
                .filter(one -> one.getInvalidAddresses() != null && one.getInvalidAddresses().length > 0)
                .findFirst()
                .map(one -> new AddressRefused(address, innermost(one)));
    }

    private static String innermost(MessagingException outer) {
        var said = outer;
        while (said.getNextException() instanceof MessagingException next) said = next;
        return String.valueOf(said.getMessage()).strip();
    }
}
