package org.waymark.web.channels;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.notifications.Bulletin;
import org.waymark.notifications.ChannelPost;
import org.waymark.notifications.Letter;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Words;
import org.waymark.web.mail.NewsWriting;

/** Puts bulletins into words. */
@Component
class RoomWriting {
    private final Frames frames;
    private final String address;

    RoomWriting(Frames frames, @Value("${waymark.address:}") String address) {
        this.frames = frames;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    RoomMessage message(ChannelPost.Posting posting) {
        var words = frames.words(ZoneOffset.UTC);
        var lead =
                switch (posting.bulletin().kind()) {
                    case SIGNAL ->
                        words.of("room.signal", posting.lines().getFirst().title());
                    case CYCLE -> words.of("room.cycle", posting.workspace());
                    case DIGEST ->
                        words.of(
                                "room.digest",
                                posting.workspace(),
                                posting.lines().size());
                };
        var lines = posting.lines().stream()
                .map(line -> line(line, posting.bulletin().kind(), words))
                .toList();
        return new RoomMessage(lead, lines, address + "/", words.of("letter.open"));
    }

    /** Shown before it is sent: what a signal would look like. */
    RoomMessage sample(String workspace, Words words) {
        var line = new RoomMessage.Line(
                words.of("room.sample.kpi"), words.of("inbox.says.signal.shift", "", 1, "", "UP"), address + "/kpis");
        return new RoomMessage(
                words.of("room.sample", workspace), List.of(line), address + "/", words.of("letter.open"));
    }

    private RoomMessage.Line line(Letter.Line line, Bulletin.Kind kind, Words words) {
        var sentence =
                kind == Bulletin.Kind.CYCLE ? words.of("room." + line.says()) : NewsWriting.sentence(line, words);
        return new RoomMessage.Line(line.title(), sentence, link(line));
    }

    /** Without an address of its own the program cannot be linked to. */
    private String link(Letter.Line line) {
        return address.isEmpty() ? "" : address + NewsWriting.path(line);
    }
}
