package org.waymark.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Fact;

/** Hands bulletins to whoever sends them, with what everybody in the channel's circle may see now. */
@Service
public class ChannelPost {
    private static final int MOST = 10;

    private final ChannelStore store;
    private final ChannelQuery query;
    private final MovementQuery movements;

    ChannelPost(ChannelStore store, ChannelQuery query, MovementQuery movements) {
        this.store = store;
        this.query = query;
        this.movements = movements;
    }

    /** @param workspace its name */
    public record Posting(Channel channel, String workspace, Bulletin bulletin, List<Letter.Line> lines) {
        public Posting {
            lines = List.copyOf(lines);
        }
    }

    /** Empty when the channel is gone, or nothing is left that it may hear of. */
    @Transactional(readOnly = true)
    public Optional<Posting> open(Bulletin bulletin) {
        return store.find(bulletin.workspace(), new Channel.Id(bulletin.channel()))
                .map(channel ->
                        new Posting(channel, query.nameOf(bulletin.workspace()), bulletin, lines(bulletin, channel)))
                .filter(posting -> !posting.lines().isEmpty());
    }

    private List<Letter.Line> lines(Bulletin bulletin, Channel channel) {
        return switch (bulletin.kind()) {
            case SIGNAL ->
                query
                        .openKpi(bulletin.workspace(), bulletin.subject(), channel.team())
                        .map(name -> line("kpi", bulletin.subject(), name, bulletin))
                        .stream()
                        .toList();
            case CYCLE ->
                query
                        .cycle(bulletin.workspace(), bulletin.subject())
                        .map(name -> line("cycle", bulletin.subject(), name, bulletin))
                        .stream()
                        .toList();
            case DIGEST -> digest(bulletin.workspace(), LocalDate.parse(bulletin.says()), channel);
        };
    }

    private List<Letter.Line> digest(UUID workspace, LocalDate monday, Channel channel) {
        var teams = channel.team() == null ? null : query.teamsBelow(workspace, channel.team());
        return movements.since(workspace, monday).open(teams, MOST);
    }

    private static Letter.Line line(String kind, UUID id, String name, Bulletin bulletin) {
        return Letter.Line.of(
                Reason.SIGNAL, bulletin.says(), new Fact.Subject(kind, id), id, name, Map.of("way", bulletin.way()));
    }
}
