package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.measure.Unit;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;

class WordsTest {
    private final Words words =
            Words.of(new Messages(), ZoneId.of("Europe/Berlin"), Instant.parse("2026-05-19T08:00:00Z"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-05-19, today",
        "2026-05-18, yesterday",
        "2026-05-20, tomorrow",
        "2026-05-12, 7 days ago",
        "2026-05-05, 14 days ago",
        "2026-05-04, Mon 4 May",
        "2026-05-31, in 12 days",
        "2025-12-31, Wed 31 Dec 2025",
    })
    void daysNearbyAreToldFromToday(LocalDate day, String text) {
        assertThat(words.nearText(day)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-05-19T07:59:40Z, just now",
        "2026-05-19T07:59:00Z, 1 minute ago",
        "2026-05-19T05:30:00Z, 2 hours ago",
        "2026-05-18T21:59:00Z, yesterday", // a minute before midnight in Berlin
        "2026-05-18T22:00:00Z, 10 hours ago", // midnight in Berlin
    })
    void momentsAreToldInTheTimeZoneOfTheReader(Instant moment, String text) {
        assertThat(html(words.ago(moment))).contains(">" + text + "</time>");
    }

    @Test
    void daysInARefusalAreWordedAlsoInASentenceWithinIt() {
        var period = new Sentence("no.measure.period", LocalDate.of(2026, 5, 12), LocalDate.of(2025, 12, 31));

        assertThat(words.of(new Sentence("no.kpis.archived", period)))
                .contains("before it starts: Tue 12 May to Wed 31 Dec 2025.");
    }

    @Test
    void theExactDayIsInTheTitle() {
        assertThat(html(words.near(LocalDate.of(2026, 5, 12))))
                .isEqualTo("<time datetime=\"2026-05-12\" title=\"Tuesday 12 May 2026\">7 days ago</time>");
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "18.3, PERCENT, '%', 18.3%",
        "15.0, PERCENT, '%', 15%",
        "3215, CURRENCY, €, '€3,215'",
        "-3215, CURRENCY, €, '−€3,215'",
        "12.5, CURRENCY, kr, 12.5\u00a0kr",
        "41, DURATION, days, 41\u00a0days",
        "-0.04, PERCENT, '%', 0%",
        "7, SCORE, '', 7",
    })
    void valuesAreWrittenWithTheirUnit(double value, Unit.Kind kind, String symbol, String text) {
        assertThat(words.value(value, new Unit(kind, symbol, 1))).isEqualTo(text);
    }

    @Test
    void theUnitIsQuieterThanTheNumber() {
        assertThat(html(words.figure(18.3, Unit.PERCENT))).isEqualTo("<span class=\"num\">18.3<small>%</small></span>");
    }

    @Test
    void aUnitCannotSmuggleMarkup() {
        assertThat(html(words.figure(1, new Unit(Unit.Kind.OTHER, "<b onx='\"'>", 0))))
                .doesNotContain("<b");
    }

    @Test
    void numbersOfAColumnLineUp() {
        assertThat(words.aligned(1284.5, 2)).isEqualTo("1,284.50");
        assertThat(words.aligned(-0.001, 2)).isEqualTo("0.00");
        assertThat(words.percent(-0.125)).isEqualTo("−13%");
    }

    @Test
    void namesAreListedAsInASentence() {
        assertThat(words.list(List.of("Ada"))).isEqualTo("Ada");
        assertThat(words.list(List.of("Ada", "Ben", "Cleo"))).isEqualTo("Ada, Ben and Cleo");
    }

    @Test
    void aMissingWordShowsItsKey() {
        assertThat(words.of("no.such.word", 1)).isEqualTo("no.such.word");
    }

    private static String html(Content content) {
        var out = new StringOutput();
        content.writeTo(out);
        return out.toString();
    }
}
