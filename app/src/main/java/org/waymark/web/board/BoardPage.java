package org.waymark.web.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.web.outline.OutlineFilter;

/**
 * The board of a cycle.
 *
 * @param teamName of the team it is filtered by; null when by none
 * @param ownerName of the owner it is filtered by; null when by none
 */
public record BoardPage(
        Cycle cycle,
        OutlineFilter filter,
        List<Lane> lanes,
        @Nullable String teamName,
        @Nullable String ownerName,
        boolean mayMove,
        boolean mayCreate) {
    public BoardPage {
        lanes = List.copyOf(lanes);
    }

    public boolean isEmpty() {
        return lanes.stream().allMatch(lane -> lane.all() == 0) && !filter.narrows();
    }

    public String here() {
        return filter.path(cycle.slug());
    }

    public String all() {
        return filter.with("q", null).with("team", null).with("owner", null).path(cycle.slug());
    }

    public String more(Status status) {
        return filter.with("show", status.name()).path(cycle.slug());
    }

    /** Where teams and owners to filter by are. */
    public String choices(String of) {
        return UriComponentsBuilder.fromUriString(here())
                .replacePath("/board/choices")
                .queryParam("of", of)
                .build(true)
                .toUriString();
    }

    /** What the field for text must carry along. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<>(filter.given());
        carried.remove("q");
        carried.put("cycle", cycle.slug());
        return carried;
    }
}
