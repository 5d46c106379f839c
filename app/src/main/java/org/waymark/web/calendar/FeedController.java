package org.waymark.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.calendar.CalendarEntries;
import org.waymark.calendar.Whose;
import org.waymark.measure.Period;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.CalendarReader;
import org.waymark.people.Teams;
import org.waymark.platform.Refused;
import org.waymark.web.Links;
import org.waymark.web.layout.Frames;

/** What calendar programs read: no session, only the secret in the address; what its person may see at this moment. */
@Controller
class FeedController {
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 366;

    private final CalendarAddresses addresses;
    private final CalendarEntries entries;
    private final Teams teams;
    private final Frames frames;
    private final FeedPace pace;

    FeedController(CalendarAddresses addresses, CalendarEntries entries, Teams teams, Frames frames, FeedPace pace) {
        this.addresses = addresses;
        this.entries = entries;
        this.teams = teams;
        this.frames = frames;
        this.pace = pace;
    }

    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        var reader = addresses.resolve(secret).orElseThrow(() -> new Refused.Missing("calendar"));
        pace.note(reader.address().id());
        var text = text(reader, Links.to(request, "")).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"waymark.ics\"")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(text))
                .body(text);
    }

    private String text(CalendarReader reader, String server) {
        var words = frames.words(reader.workspace().timeZone());
        var team = reader.address().team();
        var whose = team == null ? new Whose.Mine() : new Whose.OfTeam(team.value());
        var name = team == null
                ? reader.person().name()
                : teams.find(reader.actor(), team).name();
        var ical = new Ical(words.of("calendar.feed.name", name), server, new EntryWords(words));
        return ical.of(entries.all(reader.actor(), around(words.today()), whose));
    }

    private static Period around(LocalDate today) {
        return new Period(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    }
}
