package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkLineTest {

    @Test
    void valuesAreJoined() {
        var line = InkLine.through(List.of(new Point(0, 1), new Point(10, 2.26), new Point(20, 3)));

        assertThat(line.d()).isEqualTo("M0 1L10 2.3L20 3");
    }

    @Test
    void aMissingValueBreaksTheLine() {
        var line = new InkLine();
        line.to(new Point(0, 1));
        line.to(new Point(10, 2));
        line.skip();
        line.to(new Point(30, 3));
        line.to(new Point(40, 4));

        assertThat(line.d()).isEqualTo("M0 1L10 2M30 3L40 4");
    }

    @Test
    void aValueAloneIsALineWithoutLength() {
        assertThat(InkLine.through(List.of(new Point(5, 6))).d()).isEqualTo("M5 6L5 6");
    }

    @Test
    void aGapThatCannotBeSeenDoesNotBreakTheLine() {
        var line = new InkLine();
        line.to(new Point(0, 1));
        line.skip();
        line.to(new Point(0.5, 2));

        assertThat(line.d()).isEqualTo("M0 1L0.5 2");
    }

    @Test
    void aLongLineKeepsItsExtremesAndItsEnd() {
        var points = IntStream.range(0, 3000)
                .mapToObj(i -> new Point(i / 30.0, i == 1111 ? -40 : i == 2222 ? 90 : i % 13))
                .toList();

        var thinned = InkLine.thinned(points);

        assertThat(thinned).hasSizeLessThanOrEqualTo(201).isSubsetOf(points);
        assertThat(thinned).contains(points.get(1111), points.get(2222)).endsWith(points.getLast());
        assertThat(thinned).extracting(Point::x).isSorted();
    }

    @Test
    void aShortLineKeepsEveryValue() {
        var points = IntStream.range(0, 90).mapToObj(i -> new Point(i, i % 5)).toList();

        assertThat(InkLine.thinned(points)).isEqualTo(points);
    }
}
