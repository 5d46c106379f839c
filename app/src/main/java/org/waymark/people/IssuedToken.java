package org.waymark.people;

/**
 * A new token with its secret, which is shown this once.
 *
 * @param secret begins with {@code wm_}, so that scanners find it where it does not belong
 */
public record IssuedToken(Token token, String secret) {
    @Override
    public String toString() {
        return "IssuedToken[%s]".formatted(token.id());
    }
}
