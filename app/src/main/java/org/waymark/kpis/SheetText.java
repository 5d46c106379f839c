package org.waymark.kpis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of an uploaded file, whatever program wrote it. */
public final class SheetText {
    /** Old spreadsheets write the letters of the West in this way, and each byte is a letter of it. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SheetText() {}

    public static String of(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        if (startsWith(file, 0xFE, 0xFF)) return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] file, int one, int two) {
        return file.length >= 2 && (file[0] & 0xFF) == one && (file[1] & 0xFF) == two;
    }
}
