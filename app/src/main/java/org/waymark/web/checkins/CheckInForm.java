package org.waymark.web.checkins;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;
import org.waymark.measure.Zone;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.web.Form;

/** Reads what somebody reports; which of the fields there are depends on the target. */
final class CheckInForm {
    private static final int LONGEST = 4000;

    private CheckInForm() {}

    static CheckInWish read(Form form) {
        var wish = new CheckInWish(
                form.optionalDay("day"),
                form.optionalNumber("value"),
                parts(form),
                zone(form),
                form.optionalInteger("confidence", 0, 10),
                new CheckIn.Words(
                        form.text("changed", LONGEST),
                        form.text("blockers", LONGEST),
                        form.text("nextSteps", LONGEST)));
        form.refuseIfBroken();
        return wish;
    }

    /** Milestones are typed in percent and kept as shares. */
    private static List<Double> parts(Form form) {
        return form.column("part").stream().map(text -> share(form, text)).toList();
    }

    private static double share(Form form, String text) {
        try {
            var plain = text.strip().replace("%", "").replace(',', '.');
            return plain.isEmpty() ? 0 : Digits.clean(Double.parseDouble(plain) / 100);
        } catch (IllegalArgumentException e) {
            form.refuse("part", text, "no.check-in.parts");
            return 0;
        }
    }

    private static @Nullable Zone zone(Form form) {
        return Arrays.stream(Zone.values())
                .filter(zone -> form.has("zone") && zone.name().equals(form.optionalLine("zone", 20)))
                .findFirst()
                .orElse(null);
    }
}
