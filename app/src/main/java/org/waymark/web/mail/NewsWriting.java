package org.waymark.web.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.notifications.Letter.Line;
import org.waymark.notifications.Letter.Section;
import org.waymark.notifications.Post;
import org.waymark.notifications.Reason;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;
import org.waymark.reviews.Review;
import org.waymark.web.inbox.InboxQuery;
import org.waymark.web.inbox.NoticeLine;
import org.waymark.web.inbox.NoticeWords;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;
import org.waymark.web.reviews.MinutesLines;

/** Puts letters with news into words, in the time zone of their reader. */
@Component
public class NewsWriting {
    private final InboxQuery inbox;
    private final Frames frames;
    private final MinutesLines minutes;
    private final Postman postman;

    NewsWriting(InboxQuery inbox, Frames frames, MinutesLines minutes, Postman postman) {
        this.inbox = inbox;
        this.minutes = minutes;
        this.frames = frames;
        this.postman = postman;
    }

    /** Empty when nothing is left to tell. */
    Optional<NewsDraft> draft(Post.Opened opened, String unsubscribe) {
        var words = frames.words(opened.zone());
        var parts = new ArrayList<>(
                opened.sections().stream().map(section -> part(section, words)).toList());
        var notices = inbox.waiting(opened.reader(), opened.letter().content().notices(), opened.reasons());
        if (!notices.isEmpty()) parts.add(news(notices, words));
        if (parts.isEmpty()) return Optional.empty();
        var kind = opened.letter().occasion().name().toLowerCase(Locale.ROOT);
        int count = parts.stream().mapToInt(part -> part.lines().size()).sum();
        var subject = subject(kind, count, parts, words);
        notices.forEach(one -> minutes(opened.reader(), one, words).ifPresent(parts::add));
        return Optional.of(new NewsDraft(
                words,
                subject,
                words.of("letter.lead." + kind, opened.name(), count),
                parts,
                opened.workspace(),
                postman.link("/"),
                postman.link("/settings/notifications"),
                unsubscribe));
    }

    /** One thing is named; of several it is said how many they are. */
    private static String subject(String kind, int count, List<NewsDraft.Part> parts, Words words) {
        var first = parts.getFirst().lines().getFirst();
        return count == 1 && kind.equals("news")
                ? words.of("letter.subject.one", first.title(), first.sentence())
                : words.of("letter.subject." + kind, count);
    }

    private NewsDraft.Part news(List<NoticeLine> notices, Words words) {
        var lines = new ArrayList<NewsDraft.Line>();
        notices.stream()
                .collect(groupingBy(NoticeLine::title, LinkedHashMap::new, toList()))
                .values()
                .forEach(those -> those.forEach(one -> lines.add(new NewsDraft.Line(
                        one.title(), NoticeWords.sentence(one, words), one.excerpt(), postman.link(one.path())))));
        return new NewsDraft.Part(words.of("letter.section.news"), lines, "");
    }

    /** Whoever gets the minutes reads them in the letter. */
    private Optional<NewsDraft.Part> minutes(Actor reader, NoticeLine line, Words words) {
        if (line.notice().reason() != Reason.MINUTES) return Optional.empty();
        var review = new Review.Id(line.notice().subject().id());
        return minutes.of(reader, review, words).map(of -> {
            var lines = of.lines().stream()
                    .map(one -> new NewsDraft.Line(one.title(), one.sentence(), one.detail(), postman.link(one.path())))
                    .toList();
            return new NewsDraft.Part(of.title(), lines, "");
        });
    }

    private NewsDraft.Part part(Section section, Words words) {
        var lines = section.lines().stream()
                .map(line -> new NewsDraft.Line(
                        line.title(), sentence(line, words), line.text("of"), postman.link(path(line))))
                .toList();
        var more = section.more() == 0 ? "" : words.of("letter.more", section.more());
        return new NewsDraft.Part(words.of("letter.section." + section.word()), lines, more);
    }

    /** Where the thing of a line is. */
    public static String path(Line line) {
        return switch (line.kind()) {
            case "key-result" -> "/key-results/" + line.subject();
            case "kpi" -> "/kpis/" + line.subject();
            case "objective" -> "/objectives/" + line.subject();
            case "connection" -> "/settings/connectors/" + line.subject();
            case "initiative" -> "/initiatives/" + line.subject();
            case "review" -> "/reviews/" + line.subject();
            case "cycle" -> "/cycles";
            default -> throw new IllegalArgumentException("Nothing with a page: " + line.kind());
        };
    }

    /** What a line says of its thing. */
    public static String sentence(Line line, Words words) {
        var key = "letter.says." + line.says();
        if (line.says().equals("moved")) return moved(line, words);
        if (!line.text("day").isEmpty()) {
            var day = LocalDate.parse(line.text("day"));
            var isLate = day.isBefore(words.today());
            return words.of(isLate ? key + ".late" : key, words.nearText(day));
        }
        return words.of("inbox.says." + line.says(), "", 1, "", line.text("way"));
    }

    private static String moved(Line line, Words words) {
        var before = line.text("before").isEmpty() ? "" : words.percent(Double.parseDouble(line.text("before")));
        var now = words.percent(Double.parseDouble(line.text("now")));
        var progress = before.isEmpty() || before.equals(now) ? now : words.of("letter.says.moved", before, now);
        var status = word(line.text("status"), words);
        var statusBefore = line.text("statusBefore");
        return statusBefore.isEmpty() || statusBefore.equals(line.text("status"))
                ? words.of("letter.says.stands", progress, status)
                : words.of("letter.says.turned", progress, word(statusBefore, words), status);
    }

    private static String word(String status, Words words) {
        return Mark.of(Status.valueOf(status), words).word().toLowerCase(words.locale());
    }
}
