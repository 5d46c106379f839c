package org.waymark.web.coach;

import org.jspecify.annotations.Nullable;
import org.waymark.coach.Hint;
import org.waymark.coach.WrittenResult;

/** Where to do what a hint proposes: at a field of the open form, or on the page where that form is. */
final class Places {
    private Places() {}

    /** @param objective the path of the objective; null while it is new */
    static String inForm(Hint hint, @Nullable String objective) {
        var home = objective == null ? "" : objective;
        return switch (hint.rule().remedy()) {
            case REWORD -> "#f-title";
            case NAME_OWNER -> "#f-owner";
            case CHOOSE_CYCLE -> "#f-cycle";
            case ALIGN -> objective == null ? "#f-parent" : home + "/links/new";
            case ADD_KEY_RESULT -> home + "/key-results/new";
            case LOOK_AT_KEY_RESULTS -> home + "#results";
            case OPEN_OTHER -> other(hint);
            case GIVE_NUMBERS -> figure(hint.of());
            case CHANGE_KIND -> "#f-kind";
            case CHANGE_DATES -> "#f-due";
            case CHANGE_CADENCE -> "#f-cadence";
            case CHANGE_WEIGHT -> "#f-weight";
        };
    }

    /** @param objective the path of the objective */
    static String onPage(Hint hint, String objective) {
        return switch (hint.rule().remedy()) {
            case REWORD,
                    NAME_OWNER,
                    CHOOSE_CYCLE,
                    GIVE_NUMBERS,
                    CHANGE_KIND,
                    CHANGE_DATES,
                    CHANGE_CADENCE,
                    CHANGE_WEIGHT -> form(hint.of(), objective) + inForm(hint, objective);
            case ALIGN, ADD_KEY_RESULT, LOOK_AT_KEY_RESULTS, OPEN_OTHER -> inForm(hint, objective);
        };
    }

    private static String form(@Nullable WrittenResult result, String objective) {
        var id = result == null ? null : result.id();
        return id == null ? objective + "/edit" : "/key-results/" + id.value() + "/edit";
    }

    /** The second fact of a twin is its id. */
    private static String other(Hint hint) {
        return "/objectives/" + hint.facts().getLast();
    }

    /** The first field of the numbers of this kind that is empty. */
    private static String figure(@Nullable WrittenResult result) {
        if (result == null) return "#f-kind";
        return switch (result.measure()) {
            case REACH -> result.starts() ? "#f-to" : "#f-from";
            case HOLD -> "#f-low";
            case RATE -> "#f-times";
            case RELATIVE -> result.aims() ? "#f-baseline" : "#f-percent";
            case MILESTONES -> "#f-milestone";
            case ZONES -> "#f-zone-target";
            case SCALE -> result.starts() ? "#f-target" : "#f-base";
            case YES_NO -> "#f-kind";
        };
    }
}
