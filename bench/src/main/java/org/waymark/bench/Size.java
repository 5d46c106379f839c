package org.waymark.bench;

/**
 * How large an organisation is. Objectives are spread evenly over the cycles; each has four key results, each of them ten
 * check-ins.
 *
 * @param mixed whether every other KPI is measured by the week, and one in five of a category is a lead; otherwise all are of the month
 */
record Size(String name, int people, int teams, int objectives, int kpis, int valuesPerKpi, int cycles, boolean mixed) {
    static final int KEY_RESULTS_PER_OBJECTIVE = 4;
    static final int CHECK_INS_PER_KEY_RESULT = 10;

    static final Size SMALL = new Size("small", 20, 6, 40, 20, 36, 4, false);
    static final Size LARGE = new Size("large", 5_000, 1_000, 10_000, 2_000, 120, 8, false);

    /** What a night has to do in a large company. */
    static final Size NIGHT = new Size("night", 200, 40, 160, 10_000, 120, 4, true);

    /** As much as one map, one timeline, one board has to show. */
    static final Size SCREENS = new Size("screens", 200, 40, 2_000, 500, 36, 1, false);

    boolean isWeekly(int kpi) {
        return mixed && kpi % 2 == 1;
    }

    /** Those of a team and category follow each other at a distance of 120. */
    boolean isLead(int kpi) {
        return mixed && kpi / 120 % 5 == 0;
    }

    int keyResults() {
        return objectives * KEY_RESULTS_PER_OBJECTIVE;
    }

    int initiatives() {
        return objectives / 5;
    }

    int checkIns() {
        return keyResults() * CHECK_INS_PER_KEY_RESULT;
    }

    @Override
    public String toString() {
        return "%s: %,d people, %,d teams, %,d objectives, %,d key results, %,d check-ins, %,d initiatives, %,d KPIs with %d values, %d cycles"
                .formatted(
                        name,
                        people,
                        teams,
                        objectives,
                        keyResults(),
                        checkIns(),
                        initiatives(),
                        kpis,
                        valuesPerKpi,
                        cycles);
    }
}
