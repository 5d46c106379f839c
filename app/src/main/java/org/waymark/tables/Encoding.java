package org.waymark.tables;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.platform.Refused;

/** Guesses in which letters a text file is written. */
final class Encoding {
    /** What spreadsheets of the West write when they do not write UTF-8; all but five bytes are letters of it. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    static Charset of(Path file, byte[] start) throws IOException {
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE)
            return StandardCharsets.UTF_16LE;
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF)
            return StandardCharsets.UTF_16BE;
        if (fits(file, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
        if (fits(file, WINDOWS)) return WINDOWS;
        throw new Refused.Invalid("file", "", "no.table.no-text", 1);
    }

    private static boolean fits(Path file, Charset letters) throws IOException {
        var buffer = new char[16 * 1024];
        try (var text = new InputStreamReader(Files.newInputStream(file), letters.newDecoder())) {
            while (text.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
