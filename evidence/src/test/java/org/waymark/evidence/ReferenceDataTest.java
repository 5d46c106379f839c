package org.waymark.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceDataTest {
    @TempDir
    Path data;

    ReferenceData forecasting;

    @BeforeEach
    void folder() throws Exception {
        Files.createDirectories(data.resolve("forecasting/any name"));
        forecasting = ReferenceData.of(data, "forecasting");
    }

    @Test
    void filesAreFoundInTheFolderAndOneDeeperWhateverItIsCalled() throws Exception {
        write("any name/m3.csv", "");
        write("published.csv", "");

        assertThat(forecasting.one("m3.csv")).isPresent();
        assertThat(forecasting.one("published.csv")).isPresent();
        assertThat(forecasting.one("m1.csv")).isEmpty();
        assertThat(forecasting.ending(".csv")).hasSize(2);
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        var absent = ReferenceData.of(data, "weather");

        assertThat(absent.exists()).isFalse();
        assertThat(absent.ending(".csv")).isEmpty();
    }

    @Test
    void rowsAreReadByTheNamesOfTheirColumns() throws Exception {
        var file = write("m3.csv", "id,n\nN1,14\n");

        var rows = ReferenceData.csv(file);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("id")).isEqualTo("N1");
            assertThat(ReferenceData.number(file, row, "n")).isEqualTo(14);
        });
    }

    @Test
    void whatCannotBeReadNamesTheFileAndWhy() throws Exception {
        var words = write("words.csv", "id,n\nN1,many\n");
        var broken = write("cases.json", "{\"kind\": ");
        var row = ReferenceData.csv(words).getFirst();

        assertThatThrownBy(() -> ReferenceData.number(words, row, "n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("words.csv")
                .hasMessageContaining("line 2, column \"n\": \"many\" is no number");
        assertThatThrownBy(() -> ReferenceData.number(words, row, "h"))
                .hasMessageContaining("line 2: there is no \"h\"");
        assertThatThrownBy(() -> ReferenceData.json(broken))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("cases.json: line 1: Unexpected end-of-input");
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(forecasting.root().resolve(name), text);
    }
}
