package org.waymark.web.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Words;

/** The filters of the history as they stand in its address. */
public record HistoryAddress(HistoryFilter filter, UUID me) {
    public List<Choice> groups(Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(words.of("history.group.all"), path(null, filter.person()), filter.group() == null));
        Arrays.stream(HistoryGroup.values())
                .map(group -> new Choice(
                        words.of("history.group." + group.slug()),
                        path(group, filter.person()),
                        group == filter.group()))
                .forEach(choices::add);
        return choices;
    }

    public List<Choice> people(Words words) {
        return List.of(
                new Choice(words.of("history.everybody"), path(filter.group(), null), filter.person() == null),
                new Choice(words.of("history.mine"), path(filter.group(), me), me.equals(filter.person())));
    }

    public String who() {
        return filter.who();
    }

    public @Nullable String group() {
        var group = filter.group();
        return group == null ? null : group.slug();
    }

    /** Where older facts are, to be followed by the id of the oldest one shown. */
    public String older() {
        return base(filter.group(), filter.person())
                .queryParam("older-than", "")
                .encode()
                .toUriString();
    }

    public boolean narrows() {
        return filter.group() != null
                || filter.person() != null
                || !filter.who().isBlank();
    }

    private String path(@Nullable HistoryGroup group, @Nullable UUID person) {
        return base(group, person).encode().toUriString();
    }

    private UriComponentsBuilder base(@Nullable HistoryGroup group, @Nullable UUID person) {
        return UriComponentsBuilder.fromPath("/history")
                .queryParamIfPresent("kind", Optional.ofNullable(group).map(HistoryGroup::slug))
                .queryParamIfPresent("person", Optional.ofNullable(person))
                .queryParamIfPresent("who", Optional.of(filter.who()).filter(who -> !who.isBlank()));
    }
}
