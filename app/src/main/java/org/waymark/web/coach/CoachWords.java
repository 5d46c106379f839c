package org.waymark.web.coach;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.coach.Advice;
import org.waymark.coach.Hint;
import org.waymark.coach.Written;
import org.waymark.platform.Sentence;
import org.waymark.web.layout.Words;

/**
 * Says hints in words.
 *
 * @param places where to do what a hint proposes
 * @param answers where a hint is dismissed, with what stands for its key at the end; null while nothing is saved
 */
record CoachWords(
        Words words,
        Written written,
        Function<Hint, String> places,
        @Nullable String answers) {

    CoachView of(Advice advice) {
        return new CoachView(
                advice.strength(),
                advice.hints().stream().map(hint -> line(hint, "/dismissal")).toList(),
                advice.kept().stream().map(hint -> line(hint, "/restoration")).toList(),
                advice.met());
    }

    private CoachView.Line line(Hint hint, String answer) {
        var rule = hint.rule();
        var key = "coach." + rule.key();
        var of = hint.of();
        return new CoachView.Line(
                rule.severity(),
                of == null ? null : of.title(),
                say(key + ".says", hint),
                say(key + ".why", hint),
                words.of("coach.example", say(key + (hint.fitted() ? ".fitted" : ".example"), hint)),
                words.of("coach.do." + rule.remedy().name().toLowerCase(Locale.ROOT)),
                places.apply(hint),
                answer(hint, answer));
    }

    /** As a sentence, so that days are worded as everywhere. */
    private String say(String key, Hint hint) {
        return words.of(new Sentence(key, hint.facts()));
    }

    private CoachView.@Nullable Answer answer(Hint hint, String answer) {
        var subject = hint.subject(written);
        return answers == null || subject == null
                ? null
                : new CoachView.Answer(answers + "/" + hint.rule().key() + answer, subject.toString());
    }
}
