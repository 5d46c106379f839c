package org.waymark.kpis;

/** A new push token and its secret, which is shown this once. */
public record IssuedPushToken(PushToken token, String secret) {
    @Override
    public String toString() {
        return "IssuedPushToken[%s]".formatted(token);
    }
}
