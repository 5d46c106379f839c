package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Addresses;
import org.waymark.web.Data;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.kpis.BoardFilter;
import org.waymark.web.kpis.BoardView;
import org.waymark.web.kpis.Rights;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** KPIs by periods: the page, and what its script draws. */
@Controller
class GridController {
    /** Pages of some 25 lines. */
    private static final int MOST_KEPT = 100;

    private final Grids grids;
    private final Access access;
    private final Templates templates;
    private final Json json;
    private final UntilNextWrite<Asked, Grid> kept;

    GridController(Grids grids, Access access, Templates templates, Json json, LastWrite lastWrite) {
        this.grids = grids;
        this.access = access;
        this.templates = templates;
        this.json = json;
        this.kept = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    private record Asked(Actor actor, BoardFilter filter, LocalDate today) {}

    @GetMapping(path = "/kpis", params = "view=grid")
    Page page(Actor actor, Shell shell, Typed typed, HttpServletRequest request) {
        var filter = BoardFilter.of(request.getParameterMap());
        var asked = new Asked(actor, filter, shell.words().today());
        var grid = kept.at(asked, shell.seen().lastWrite(), () -> grids.page(actor, filter, asked.today()));
        var rights = Rights.anywhere(access, actor);
        var view = new BoardView(filter, grid.head().summary(), List.of(), rights, shell.words());
        return Page.of(templates.gridPage(shell, new GridPage(view, grid), typed));
    }

    @GetMapping(path = "/kpis/grid", headers = "HX-Request")
    Data data(Actor actor, Words words, HttpServletRequest request, @RequestParam(defaultValue = "500") int first) {
        var filter = BoardFilter.of(request.getParameterMap());
        var grid = grids.of(actor, filter, words.today());
        var head = new GridHead(grid.span(), words);
        return new Data(
                json.write(GridData.of(grid, first, head, actor.person())).data());
    }

    /** Opened by hand, or led to from the address of a form, it is the page. */
    @GetMapping("/kpis/grid")
    SeeOther whole(HttpServletRequest request) {
        var filter = request.getQueryString();
        var page = "/kpis?view=grid";
        return new SeeOther(filter == null ? page : Addresses.localOr(page + "&" + filter, page));
    }

    /** What was wrong with what the script sent: the refused deed leads here. */
    @GetMapping("/kpis/grid/refusal")
    Data refusal(Typed typed) {
        return new Data(json.write(Map.of("problems", typed.problems())).data());
    }
}
