package org.waymark.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Today;
import org.waymark.platform.Fact;

/** Whether what people were reminded of is still to be done: what was done meanwhile is not asked for again. */
@Component
class Owing {
    /** What a line says of a thing that somebody owes by a day. */
    private static final Set<String> DUE = Set.of("check-in.due", "value.due", "task.due");

    private final OwedQuery owed;
    private final OwedWorkQuery work;
    private final NoticeStore notices;
    private final Teller teller;
    private final Today today;

    Owing(OwedQuery owed, OwedWorkQuery work, NoticeStore notices, Teller teller, Today today) {
        this.owed = owed;
        this.work = work;
        this.notices = notices;
        this.teller = teller;
        this.today = today;
    }

    /** Between a letter and its sending there may lie a night of quiet hours. */
    List<Letter.Section> stillOwed(Letter letter) {
        var sections = letter.content().sections();
        var last = sections.stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> DUE.contains(line.says()))
                .map(line -> LocalDate.parse(line.text("day")))
                .max(LocalDate::compareTo);
        if (last.isEmpty()) return sections;
        var open = owed.of(letter.workspace(), List.of(letter.person()), null, last.get());
        return sections.stream()
                .map(section -> section.only(section.lines().stream()
                        .filter(line ->
                                !DUE.contains(line.says()) || open.stream().anyMatch(one -> isThat(one, line)))
                        .toList()))
                .toList();
    }

    /** Tasks have the page of their initiative, and are told apart by their words. */
    private static boolean isThat(Owed one, Letter.Line line) {
        return one.says().equals(line.says())
                && one.subject().id().equals(line.subject())
                && (one.reason() != Reason.TASK || one.title().equals(line.title()));
    }

    /** One reminder stands for all that a person is to do in an initiative or a review: it is read when the last of it is done. */
    void settleWork(Fact fact) {
        var workspace = fact.by().workspace();
        var subject = fact.subject().id();
        var reminded = notices.unread(workspace, Reason.TASK, subject);
        if (reminded.isEmpty()) return;
        var owing = work.of(workspace, reminded, null, today.in(workspace)).stream()
                .filter(one -> one.subject().id().equals(subject))
                .map(Owed::person)
                .collect(Collectors.toSet());
        var done = new ArrayList<>(new HashSet<>(reminded));
        done.removeAll(owing);
        if (done.isEmpty()) return;
        notices.settle(workspace, Reason.TASK, subject, done, fact.at());
        teller.renew(workspace, done);
    }
}
