package org.waymark.web.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.code.Source;
import org.waymark.platform.Refused;
import org.waymark.web.Form;

/**
 * Files of goals as somebody pasted or uploaded them.
 *
 * @param shown the fingerprint of the plan that was looked at; empty before
 */
record CodeForm(List<Source> files, boolean prune, String shown) {
    /** The text travels through the plan, and a form holds two million bytes. */
    private static final int LONGEST = 900_000;

    static final String PASTED = "goals.yaml";

    static CodeForm of(Form form, List<MultipartFile> uploaded) {
        var files = new ArrayList<Source>();
        uploaded.stream().filter(file -> !file.isEmpty()).map(CodeForm::source).forEach(files::add);
        if (files.isEmpty()) files.addAll(typed(form));
        var length = files.stream().mapToInt(file -> file.text().length()).sum();
        if (length == 0) throw new Refused.Invalid("text", "", "no.code.nothing");
        if (length > LONGEST) throw new Refused.Invalid("text", "", "no.code.too-much", LONGEST);
        return new CodeForm(files, form.ticked("prune"), form.optionalLine("plan", 40));
    }

    private static List<Source> typed(Form form) {
        var texts = form.column("text");
        var names = form.column("name");
        return IntStream.range(0, texts.size())
                .filter(i -> !texts.get(i).isBlank())
                .mapToObj(i -> new Source(
                        i < names.size() ? names.get(i) : PASTED, texts.get(i).replace("\r\n", "\n")))
                .toList();
    }

    private static Source source(MultipartFile file) {
        var name = file.getOriginalFilename();
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
            return new Source(name == null || name.isBlank() ? PASTED : name, text.toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Refused.Invalid("text", name, "no.code.utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
