package org.waymark.web.layout;

/**
 * A chance as ten dots: as many are filled as times in ten we would expect it.
 *
 * @param dots 0 to 10
 * @param text "about 20%"
 * @param label for those who do not see the dots: "about 2 times in 10"
 */
public record ChanceMark(int dots, String text, String label) {
    /** @param value 0 to 1 */
    public static ChanceMark of(double value, boolean rough, Words words) {
        var dots = (int) Math.round(value * 10);
        var percent = value < 0.01 ? "<1%" : value > 0.99 ? ">99%" : words.percent(value);
        return new ChanceMark(
                dots, rough ? words.of("chance.rough", percent) : percent, words.of("chance.label", dots));
    }
}
