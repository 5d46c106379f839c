package org.waymark.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.waymark.platform.Refused;

/** The texts that the cells of a workbook share; cells name them by number. */
final class XlsxTexts {
    private static final int MOST = 1_000_000;
    private static final long MOST_CHARACTERS = 30_000_000;

    private final List<String> texts = new ArrayList<>();

    XlsxTexts(XlsxPackage workbook, int longest) throws IOException {
        var shared = workbook.sharedTexts();
        if (shared.isPresent()) {
            try (var part = shared.get()) {
                read(part, longest);
            }
        }
    }

    String get(int number) {
        if (number < 0 || number >= texts.size()) throw XlsxPackage.broken("");
        return texts.get(number);
    }

    private void read(XmlPart part, int longest) {
        long characters = 0;
        while (part.toStart("si")) {
            // rPh says how Japanese is pronounced
            var text = part.text("rPh", longest);
            characters += text.length();
            if (texts.size() == MOST || characters > MOST_CHARACTERS) {
                throw new Refused.Invalid("file", "", "no.table.too-many-texts");
            }
            texts.add(text);
        }
    }
}
