package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.measure.Period;

class DatedAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://a.example/x | https://a.example/x",
                "https://a.example/{from}/{to} | https://a.example/2026-03-01/2026-03-29",
                "https://a.example/?a={from:yyyyMMdd}&b={after} | https://a.example/?a=20260301&b=2026-03-30",
                "https://a.example/?a={from:epoch}&b={after:epoch-ms} | https://a.example/?a=1772319600&b=1774821600000",
                "https://a.example/?a={from:yyyy-MM-dd'T'HH:mm:ssXXX} | https://a.example/?a=2026-03-01T00%3A00%3A00%2B01%3A00",
                "https://a.example/{from:yyyy}/{from:MM}#part | https://a.example/2026/03"
            })
    void daysAreWrittenAsTheServiceWantsThem(String typed, String asked) {
        var address = DatedAddress.of(typed).orElseThrow();

        assertThat(address.at(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 29)), Reading.BERLIN))
                .hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "ftp://a.example/",
                "file:///etc/passwd",
                "https:///x",
                "https://me:secret@a.example/",
                "https://a.example/{form}",
                "https://a.example/{from:QQQQQQQQQ}",
                "https://a.example/{from:bbb}",
                "https://a example/"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(DatedAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit#gid=77, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv&gid=77",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit?gid=77#gid=77, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv&gid=77",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit?usp=sharing, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv",
        "https://docs.google.com/spreadsheets/u/1/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/htmlview, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit#gid=77&range=A2:C40, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv&gid=77&range=A2:C40",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit?gid=77#gid=77&range=b%3Ad, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv&gid=77&range=b:d",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit#gid=77&range=B7, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv&gid=77",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vAbCdEfGhIjKlMnOpQr/pub?gid=5&single=true&range=A1:B9, e/2PACX-1vAbCdEfGhIjKlMnOpQr/pub?output=csv&single=true&gid=5&range=A1:B9",
        "https://docs.google.com/a/halden.example/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit#gid=77, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/export?format=csv&gid=77",
        "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/gviz/tq?tqx=out:html&sheet=My%20tab&range=A1:B5, 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/gviz/tq?sheet=My%20tab&range=A1:B5&tqx=out%3Acsv",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vAbCdEfGhIjKlMnOpQr/pubhtml, e/2PACX-1vAbCdEfGhIjKlMnOpQr/pub?output=csv",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vAbCdEfGhIjKlMnOpQr/pubhtml?gid=5&single=true, e/2PACX-1vAbCdEfGhIjKlMnOpQr/pub?output=csv&single=true&gid=5",
        "https://docs.google.com/spreadsheets/d/e/2PACX-1vAbCdEfGhIjKlMnOpQr/pub?output=csv, e/2PACX-1vAbCdEfGhIjKlMnOpQr/pub?output=csv"
    })
    void everyLinkToASheetLeadsToItsRows(String typed, String rows) {
        assertThat(SheetAddress.of(typed).orElseThrow()).hasToString("https://docs.google.com/spreadsheets/d/" + rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit",
                "https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/view",
                "https://docs.google.com.evil.example/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit",
                "https://docs.google.com/spreadsheets/",
                "sheet"
            })
    void whatIsNoSheetIsRefused(String typed) {
        assertThat(SheetAddress.of(typed)).isEmpty();
    }
}
