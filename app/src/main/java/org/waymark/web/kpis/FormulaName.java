package org.waymark.web.kpis;

import java.util.UUID;

/** A KPI that a formula may name. */
public record FormulaName(UUID id, String name, String unit) {
    private static final int LONGEST = 100;

    /** As it is written in a formula: by name, where a name can stand there. */
    public String written() {
        return name.indexOf('"') >= 0 || name.length() > LONGEST ? "[" + id + "]" : "kpi(\"" + name + "\")";
    }
}
