package org.waymark.web.talk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.talk.Comment;
import org.waymark.talk.Subject;
import org.waymark.web.layout.Typed;

/**
 * The form of a comment: a new one, an answer, or one that is edited.
 *
 * @param id of its element
 * @param action where it goes
 * @param back where it is shown by itself
 * @param label what it is for, and what its button says: keys of words
 */
public record WriteForm(
        String id, String action, String back, Subject subject, Label label, Map<String, String> hidden, Typed typed) {
    /** The key of the field's name and of its button. */
    public record Label(String field, String button) {}

    public static WriteForm of(Thread thread) {
        var subject = thread.talk().subject();
        return new WriteForm(
                "write-" + subject.id(),
                thread.path() + "/comments",
                thread.path(),
                subject,
                new Label("talk.write", "talk.send"),
                Map.of(),
                thread.typed());
    }

    /** @param line the first comment of the line of talk that is answered; null: what is said about a check-in itself */
    static WriteForm answer(Subject subject, @Nullable UUID line, Typed typed) {
        var path = Talk.path(subject);
        return new WriteForm(
                "answer-" + (line == null ? subject.id() : line),
                path + "/comments",
                line == null ? path + "/comments/new" : "/comments/" + line + "/answers/new",
                subject,
                new Label("talk.answer", "talk.answer.send"),
                line == null ? Map.of() : Map.of("replyTo", line.toString()),
                typed);
    }

    static WriteForm edit(Comment comment, Typed typed) {
        var path = "/comments/" + comment.id().value();
        return new WriteForm(
                "edit-" + comment.id().value(),
                path,
                path + "/edit",
                comment.on(),
                new Label("talk.edit", "talk.edit.send"),
                Map.of("version", String.valueOf(comment.version())),
                typed.values().isEmpty() ? Typed.from(Map.of("words", comment.words())) : typed);
    }

    /** Whether it came into the place of a link and gives it back. */
    public boolean isInPlace() {
        return !id.startsWith("write-");
    }

    /** Where the talk is that it belongs to. */
    public String path() {
        return Talk.path(subject);
    }

    public String target() {
        return "#said-" + subject.id();
    }

    public String readers() {
        return Talk.path(subject) + "/readers";
    }
}
