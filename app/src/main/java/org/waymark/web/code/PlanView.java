package org.waymark.web.code;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.code.Change;
import org.waymark.code.Difference;
import org.waymark.code.Fault;
import org.waymark.code.Plan;
import org.waymark.code.PlanWords;
import org.waymark.code.Source;

/** A plan with the files that it is of. */
public record PlanView(Plan plan, List<Source> files, boolean prune) {
    private static final int MOST = 300;

    public List<Change> changes() {
        return plan.changes().stream().limit(MOST).toList();
    }

    public int more() {
        return Math.max(0, plan.changes().size() - MOST);
    }

    public boolean canBeDone() {
        return plan.isSound() && !plan.isEmpty();
    }

    /** The end of a key of words. */
    public static String code(Change change) {
        return change.deed().name().toLowerCase(Locale.ROOT);
    }

    public static String kind(Change change) {
        return change.handle().kind().word();
    }

    public static String place(Fault fault) {
        return fault.spot().toString();
    }

    public static @Nullable String before(Change change, Difference difference) {
        return PlanWords.before(change, difference);
    }

    public static @Nullable String after(Change change, Difference difference) {
        return PlanWords.after(change, difference);
    }
}
