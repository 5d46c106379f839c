package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.FormulaPreview;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;

/** What a formula would say, as it is shown. */
final class FormulaPreviewJson {
    private FormulaPreviewJson() {}

    @Says("What a formula would say, before it is kept.")
    record FormulaPreviewShown(
            @Says("What is wrong with it; then there is nothing else.")
            List<FormulaMistakeShown> mistakes,

            @Says("Of what it gives: EUR/visitor; empty for none.")
            String unit,

            @Says("That unit is not the KPI's, which may be meant so.")
            Boolean unitDiffers,

            @Says("In words.") String reading,
            @Says("For mathematics.") String latex,
            @Says("What it is computed from, in words.") List<String> inputs,

            @Says("The newest periods, oldest first; at most 12.")
            List<FormulaPeriodShown> periods) {
        static FormulaPreviewShown of(FormulaPreview preview, Messages messages) {
            return switch (preview) {
                case FormulaPreview.Mistaken(var _, var problems) ->
                    new FormulaPreviewShown(
                            problems.stream()
                                    .map(one -> new FormulaMistakeShown(messages.of(one.sentence()), one.at()))
                                    .toList(),
                            "",
                            false,
                            "",
                            "",
                            List.of(),
                            List.of());
                case FormulaPreview.Shown shown ->
                    new FormulaPreviewShown(
                            List.of(),
                            shown.unit(),
                            shown.unitDiffers(),
                            shown.reading(),
                            shown.latex(),
                            shown.inputs(),
                            shown.rows().stream()
                                    .map(row -> FormulaPeriodShown.of(row, messages))
                                    .toList());
            };
        }
    }

    @Says("A mistake in a formula.")
    record FormulaMistakeShown(
            String sentence,

            @Says("The character at which it begins, from 1.") @Nullable
            Integer at) {}

    @Says("What a formula gives in a period.")
    record FormulaPeriodShown(
            @Says("Its last day.") LocalDate day,
            @Says("Of each input; null: it has none.") List<@Nullable Double> inputs,
            @Says("Null: there is none.") @Nullable Double value,
            @Says("Why there is none.") @Nullable String gap) {
        static FormulaPeriodShown of(FormulaPreview.Row row, Messages messages) {
            var gap = row.gap();
            return new FormulaPeriodShown(
                    row.day(),
                    row.inputs(),
                    row.value(),
                    gap == null ? null : messages.of(new Sentence("formula.gap." + gap.why(), gap.what())));
        }
    }

    static FormulaPreview.Wording wording(Messages messages) {
        return (phrase, parts) -> messages.of("formula.say." + phrase, List.copyOf(parts));
    }
}
