package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.measure.Cadence;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.web.Data;
import org.waymark.web.kpis.BoardFilter;
import org.waymark.web.layout.Words;

/** Answers a deed in the grid with the rows it touched, what to say and what undoes it. */
@Component
class GridAnswers {
    private final Grids grids;
    private final Json json;

    GridAnswers(Grids grids, Json json) {
        this.grids = grids;
        this.json = json;
    }

    /** The fields to send to a path. */
    record Undo(String path, Map<String, List<String>> fields) {}

    /** The columns of the page that sent the request; it always says its cadence. */
    GridSpan span(HttpServletRequest request, Words words) {
        return GridSpan.of(BoardFilter.of(request.getParameterMap()), Cadence.MONTHLY, words.today());
    }

    Data answer(
            Actor actor,
            Words words,
            HttpServletRequest request,
            Collection<UUID> kpis,
            String said,
            @Nullable Undo undo) {
        var lines = grids.lines(actor, kpis, span(request, words), words.today());
        var data = new LinkedHashMap<String, Object>();
        data.put("rows", GridData.lines(lines, actor.person()));
        data.put("said", said);
        if (undo != null) data.put("undo", undo);
        return new Data(json.write(data).data());
    }
}
