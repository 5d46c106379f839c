package org.waymark.people;

/**
 * A new invitation with the secret of its link, which is shown this once; it works without any mail server.
 */
public record MadeInvitation(Invitation invitation, String token) {
    @Override
    public String toString() {
        return "MadeInvitation[%s]".formatted(invitation.id());
    }
}
