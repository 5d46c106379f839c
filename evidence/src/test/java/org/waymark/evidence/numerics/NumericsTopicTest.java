package org.waymark.evidence.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class NumericsTopicTest {
    @TempDir
    Path data;

    @Test
    void theCertifiedDigitsAreMet() {
        assertThat(new NumericsTopic().run(TheReferenceData.folder())).allMatch(Line::holds);
    }

    @Test
    void bothFormatsAreRead() throws Exception {
        var folder = Files.createDirectories(data.resolve("numerics/any"));
        Files.writeString(folder.resolve("Nist.txt"), """
                Sample Mean                                ybar:  10000002
                Sample Standard Deviation (denom. = n-1)      s:         1
                Sample Autocorrelation Coefficient (lag 1) r(1):      -0.5

                Data: Y
                ---------
                10000001
                10000003
                10000002
                """);
        Files.writeString(folder.resolve("Other.txt"), """
                # Certified Values
                n                          =  3
                mean                       =  10000002
                standardDeviation          =  1
                autocorrelationCoefficient = -0.5
                max      =  10000003
                # Data
                    10000001
                    10000003
                    10000002
                """);

        assertThat(new NumericsTopic().run(data)).hasSize(6).allMatch(line -> line.ours() == 15);
    }

    @Test
    void aFileWithoutCertifiedValuesIsNamed() throws Exception {
        var folder = Files.createDirectories(data.resolve("numerics/any"));
        Files.writeString(folder.resolve("Odd.txt"), "1\n2\n");

        assertThat(new NumericsTopic().run(data)).singleElement().satisfies(line -> {
            assertThat(line.holds()).isFalse();
            assertThat(line.published()).contains("Odd.txt", "there is no certified mean");
        });
    }
}
