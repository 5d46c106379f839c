package org.waymark.analytics.expression;

/** Carries a mistake from deep within to the one who asked. Never leaves the package. */
@SuppressWarnings("serial") // never written anywhere
final class Stop extends RuntimeException {
    final transient Mistake mistake;

    Stop(Mistake mistake) {
        super(mistake.kind().name(), null, false, false);
        this.mistake = mistake;
    }

    static Stop at(int at, Mistake.Kind kind, Object... details) {
        return new Stop(Mistake.of(kind, at, details));
    }
}
