package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/** What a formula would say, before it is kept. */
public sealed interface FormulaPreview {
    /** @param problems with the character of the text at which each begins, from 1 */
    record Mistaken(String text, List<Refused.Problem> problems) implements FormulaPreview {
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param unit of what it gives: "EUR/visitor"; empty for none
     * @param unitDiffers from that of the KPI, which may be meant so
     * @param reading in words
     * @param mathMl for browsers
     * @param latex for papers
     * @param inputs what it is computed from, in words
     * @param rows the newest periods, oldest first
     */
    record Shown(
            String unit,
            boolean unitDiffers,
            String reading,
            String mathMl,
            String latex,
            List<String> inputs,
            List<Row> rows)
            implements FormulaPreview {
        public Shown {
            inputs = List.copyOf(inputs);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A period.
     *
     * @param day its last day
     * @param inputs the value of each input
     * @param value what the formula gives; null: nothing
     * @param gap why it gives nothing
     */
    record Row(
            LocalDate day,
            List<@Nullable Double> inputs,
            @Nullable Double value,
            @Nullable Gap gap) {}

    /**
     * Why there is no value.
     *
     * @param why the reason of the language, such as NOT_MEASURED
     * @param what the input, or the part of the formula, that has none
     */
    record Gap(String why, String what) {}

    /** Says how a turn of speech of formulas is worded, with its parts. */
    @FunctionalInterface
    interface Wording {
        String say(String phrase, List<String> parts);
    }
}
