package org.waymark.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Actors;
import org.waymark.platform.Actor;

/**
 * Hands letters to whoever sends them, with what their readers may see and still want now. Nobody knocks here: jobs send letters for
 * Waymark itself.
 */
@Service
public class Post {
    private final LetterStore store;
    private final Actors actors;
    private final PreferenceStore preferences;
    private final PostQuery query;
    private final Owing owing;
    private final Clock clock;

    Post(LetterStore store, Actors actors, PreferenceStore preferences, PostQuery query, Owing owing, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.preferences = preferences;
        this.query = query;
        this.owing = owing;
        this.clock = clock;
    }

    /**
     * A letter that is to be sent now.
     *
     * @param workspace its name
     * @param heldUntil the end of the quiet hours of its reader, before which it does not go; null: they are not now
     * @param sections what its reader may see of them
     * @param reasons for which the reader still wants letters
     */
    public record Opened(
            Letter letter,
            Actor reader,
            String email,
            String name,
            String workspace,
            ZoneId zone,
            @Nullable Instant heldUntil,
            List<Letter.Section> sections,
            List<Reason> reasons) {}

    /** Empty when there is nothing to send any more: it was sent, or its reader left. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(UUID workspace, Letter.Id id) {
        return store.find(workspace, id)
                .filter(letter -> !letter.isOver())
                .flatMap(letter -> actors.reading(workspace, letter.person()).map(actor -> opened(letter, actor)));
    }

    private Opened opened(Letter letter, Actor actor) {
        var preference = preferences.of(letter.workspace(), letter.person());
        var wanted = Reason.of(letter.occasion()).stream()
                .filter(reason -> preference.way(reason) == Way.MAIL)
                .toList();
        var address = query.addressOf(letter.workspace(), letter.person());
        var zone = preference.timeZone() == null ? address.zone() : preference.timeZone();
        return new Opened(
                letter,
                actor,
                address.email(),
                address.name(),
                address.workspace(),
                zone,
                heldUntil(preference.quiet(), zone),
                visible(owing.stillOwed(letter), actor, wanted),
                wanted);
    }

    /** Asked again as it goes: it may have been tried for hours, and its reader may have chosen other hours since. */
    private @Nullable Instant heldUntil(@Nullable QuietHours quiet, ZoneId zone) {
        var now = clock.instant();
        if (quiet == null) return null;
        var end = quiet.endAfter(now, zone);
        return end.isAfter(now) ? end : null;
    }

    private List<Letter.Section> visible(List<Letter.Section> sections, Actor actor, List<Reason> wanted) {
        var asked = new HashSet<UUID>();
        sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(Letter.Line::about)
                .filter(Objects::nonNull)
                .forEach(asked::add);
        var seen = query.visible(actor, asked);
        return sections.stream()
                .map(section -> section.only(section.lines().stream()
                        .filter(line -> line.about() == null || seen.contains(line.about()))
                        .filter(line -> wanted.contains(line.reason()))
                        .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** Right before the end of the letter: from here on nobody can know whether it arrived until {@link #sent}. */
    @Transactional
    public void hand(Letter letter) {
        store.hand(letter, clock.instant());
    }

    @Transactional
    public void sent(Letter letter) {
        store.sent(letter, clock.instant());
    }

    /** @param why a short word for whoever looks into the table */
    @Transactional
    public void drop(UUID workspace, List<Letter.Id> letters, String why) {
        store.drop(workspace, letters.stream().map(Letter.Id::value).toList(), why);
    }
}
