package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class PiecesTest {
    private final Pieces pieces = new Pieces(TransactionOperations.withoutTransaction(), (_, _) -> {});

    @Test
    void whatTakesLongMakesTheNextPieceSmallerAndWhatIsQuickLarger() {
        pieces.adapt(Duration.ofMillis(400));
        assertThat(pieces.size(250)).isEqualTo(125);

        for (int i = 0; i < 20; i++) pieces.adapt(Duration.ofSeconds(2));
        assertThat(pieces.size(250)).isEqualTo(15);
        assertThat(pieces.size(1)).isEqualTo(1);

        pieces.adapt(Duration.ofMillis(100));
        assertThat(pieces.size(250)).isEqualTo(15);
        pieces.adapt(Duration.ofMillis(10));
        assertThat(pieces.size(250)).isEqualTo(31);
    }

    @Test
    void eachStepIsWrittenOnceHoweverLargeThePiecesAre() {
        var written = new ArrayList<Integer>();
        pieces.adapt(Duration.ofMillis(400));

        pieces.each(Collections.nCopies(700, "step"), 250, (piece, _) -> written.add(piece.size()));

        assertThat(written).containsExactly(125, 250, 250, 75);
    }
}
