package org.waymark.api.talk;

import java.util.Locale;
import java.util.UUID;
import org.waymark.platform.Refused;
import org.waymark.talk.Reaction;
import org.waymark.talk.Subject;

/** What addresses name: kinds of subjects and signs, by their words. */
final class Kinds {
    private Kinds() {}

    static Subject subject(String kind, UUID id) {
        return new Subject(Subject.Kind.of(kind).orElseThrow(() -> new Refused.Missing("thing")), id);
    }

    static Reaction.Kind sign(String word) {
        return Reaction.Kind.of(word.toLowerCase(Locale.ROOT)).orElseThrow(() -> new Refused.Missing("thing"));
    }
}
