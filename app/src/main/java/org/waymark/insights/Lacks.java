package org.waymark.insights;

import org.waymark.analytics.Finding;

/** What the engine lacks, in the words of the product. */
final class Lacks {
    private Lacks() {}

    static Lack of(Finding.Lack lacks, int have, int need) {
        var what =
                switch (lacks) {
                    case VALUES -> Lack.Of.VALUES;
                    case VALUES_BEFORE -> Lack.Of.VALUES_BEFORE;
                    case VALUES_AFTER -> Lack.Of.VALUES_AFTER;
                    case CYCLES -> Lack.Of.CYCLES;
                    case VARIATION -> Lack.Of.VARIATION;
                    case UNITS -> Lack.Of.UNITS;
                    case PAIRS -> Lack.Of.PAIRS;
                };
        return new Lack(what, have, need);
    }
}
