package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest(name = "{0} folds to {1}")
    @CsvSource({
        "Étude Über, etude uber",
        "STRASSE straße, strasse strasse",
        "Ångström, angstrom",
        "ΟΔΟΣ οδός, οδοσ οδοσ",
        "ﬁnance ①, finance 1",
        "İstanbul ısı, istanbul isi",
        "Żółć, zołc",
        "한국어, 한국어",
    })
    void textThatReadsAlikeFoldsAlike(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void spaceIsSqueezedOfWhateverKind() {
        assertThat(Folding.fold(" a\t\u00a0b\r\n  c ")).isEqualTo("a b c");
    }

    @Test
    void foldingTwiceChangesNothing() {
        var once = Folding.fold("Größe İ Ǆ ﷺ ŉ ẞ");

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Test
    void aCharacterThatDecomposesIntoManyCannotOverflowAColumn() {
        assertThat(Folding.fold("ﷺ".repeat(120))).hasSizeLessThanOrEqualTo(240);
    }

    @Test
    void brokenSurrogatesAndEmptyTextPass() {
        assertThat(Folding.fold("")).isEmpty();
        assertThat(Folding.fold("\ud83d")).hasSizeLessThanOrEqualTo(2);
    }
}
