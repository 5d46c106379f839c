package org.waymark.web.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.notifications.Channel;
import org.waymark.people.Team;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The channels of a workspace.
 *
 * @param sample what a trial sends
 */
public record ChannelsView(List<Channel> channels, List<Team> teams, RoomMessage sample) {
    public ChannelsView {
        channels = List.copyOf(channels);
        teams = List.copyOf(teams);
    }

    public List<Option> circles(Words words) {
        return circles(teams, words);
    }

    static List<Option> circles(List<Team> teams, Words words) {
        var circles = new ArrayList<Option>();
        circles.add(new Option("", words.of("channels.everybody")));
        teams.stream()
                .filter(team -> !team.isArchived())
                .forEach(team -> circles.add(new Option(team.id().value().toString(), team.name())));
        return circles;
    }

    /** What stands in the form of a room before anybody typed: all but its address. */
    static Typed stored(Channel channel) {
        var typing = new Typing()
                .put("service", channel.service())
                .put("name", channel.name())
                .put("team", channel.team())
                .put("version", channel.version());
        if (channel.hears().signals()) typing.put("signals", "true");
        if (channel.hears().cycles()) typing.put("cycles", "true");
        if (channel.hears().digest()) typing.put("digest", "true");
        return typing.typed();
    }

    /** In short: the words of the form are sentences. */
    public String hears(Channel.Hears hears, Words words) {
        var said = new ArrayList<String>();
        if (hears.signals()) said.add(words.of("channels.line.signals"));
        if (hears.cycles()) said.add(words.of("channels.line.cycles"));
        if (hears.digest()) said.add(words.of("channels.line.digest"));
        return said.isEmpty() ? words.of("channels.line.nothing") : String.join(", ", said);
    }

    public String circle(@Nullable UUID team, Words words) {
        return teams.stream()
                .filter(one -> one.id().value().equals(team))
                .map(Team::name)
                .findFirst()
                .orElseGet(() -> words.of("channels.everybody"));
    }
}
