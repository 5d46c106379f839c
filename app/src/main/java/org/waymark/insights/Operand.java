package org.waymark.insights;

import java.util.Locale;
import java.util.UUID;
import org.waymark.kpis.Kpi;

/**
 * What a formula takes from a KPI, by the text of the reference: its value, {@code <id>}, or what that is a share of,
 * {@code <id>.denominator}.
 */
record Operand(Kpi.Id kpi, boolean denominator) {
    private static final String DENOMINATOR = ".denominator";

    static Operand of(String reference) {
        return new Operand(new Kpi.Id(UUID.fromString(nameIn(reference))), asksDenominator(reference));
    }

    /** Of a reference as people write it, the id or name of the KPI. */
    static String nameIn(String reference) {
        return asksDenominator(reference)
                ? reference.substring(0, reference.length() - DENOMINATOR.length())
                : reference;
    }

    static boolean asksDenominator(String reference) {
        return reference.toLowerCase(Locale.ROOT).endsWith(DENOMINATOR);
    }

    /** The same part of another: the reference with an id in place of a name, or the other way round. */
    static String renamed(String reference, String name) {
        return asksDenominator(reference) ? name + DENOMINATOR : name;
    }

    static String denominatorOf(Kpi.Id kpi) {
        return kpi.value() + DENOMINATOR;
    }

    String reference() {
        return denominator ? denominatorOf(kpi) : kpi.value().toString();
    }
}
