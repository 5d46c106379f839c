package org.waymark.exports;

import java.util.List;
import org.jooq.DSLContext;
import org.waymark.platform.Actor;

/**
 * What each list holds when it is taken away: as much as the actor may see. Titles are in English and stay as they are, like the names
 * of fields, so that formulas and imports go on working.
 */
final class Sheets {
    private final PlaceSheets places;
    private final GoalSheets goals;
    private final KpiSheets kpis;
    private final WorkSheets work;

    Sheets(DSLContext db, Actor actor) {
        places = new PlaceSheets(db, actor);
        goals = new GoalSheets(db, actor);
        kpis = new KpiSheets(db, actor);
        work = new WorkSheets(db, actor);
    }

    List<Sheet> all() {
        return List.of(
                places.cycles(),
                goals.objectives(),
                goals.keyResults(),
                goals.checkIns(),
                goals.links(),
                kpis.kpis(),
                kpis.targets(),
                kpis.values(),
                work.initiatives(),
                work.serving(),
                work.tasks(),
                work.comments(),
                places.people(),
                places.teams(),
                places.members());
    }

    Sheet of(Listed list) {
        return switch (list) {
            case OBJECTIVES -> goals.objectives();
            case KEY_RESULTS -> goals.keyResults();
            case KPIS -> kpis.kpis();
            case VALUES -> kpis.values();
            case INITIATIVES -> work.initiatives();
        };
    }
}
