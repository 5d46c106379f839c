package org.waymark.web.kpis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.kpis.SheetText;
import org.waymark.platform.Refused;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;
import org.waymark.web.Form;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/**
 * Values as somebody pasted or uploaded them.
 *
 * @param shown the mark of the plan that was looked at; empty before
 */
public record PasteForm(
        String text, @Nullable DayOrder order, @Nullable DecimalMark mark, String shown) {
    /** The text travels through the preview, and a form holds two million bytes. */
    private static final int LONGEST = 900_000;

    static PasteForm of(Form form, @Nullable MultipartFile file) {
        var uploaded = file == null || file.isEmpty() ? "" : SheetText.of(bytes(file));
        var typed = form.column("text").stream().findFirst().orElse("");
        var text = uploaded.isEmpty() ? typed : uploaded;
        if (text.isBlank()) {
            throw new Refused.Invalid("text", "", "no.sheet.nothing");
        }
        if (text.length() > LONGEST) {
            throw new Refused.Invalid("text", "", "no.sheet.too-much");
        }
        return new PasteForm(
                text,
                form.has("order") ? form.choice("order", DayOrder.class) : null,
                form.has("mark") ? form.choice("mark", DecimalMark.class) : null,
                form.optionalLine("plan", 40));
    }

    /** A short name for a plan: the same plan has the same name, any other another. */
    static String mark(Object plan) {
        return UUID.nameUUIDFromBytes(plan.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static List<Option> orders(Words words) {
        return options("kpis.paste.order", words, DayOrder.values());
    }

    public static List<Option> marks(Words words) {
        return options("kpis.paste.mark", words, DecimalMark.values());
    }

    private static List<Option> options(String key, Words words, Enum<?>[] values) {
        return Stream.concat(
                        Stream.of(new Option("", words.of(key + ".guess"))),
                        Stream.of(values)
                                .map(value -> new Option(
                                        value.name(),
                                        words.of(key + "."
                                                + BoardView.code(value).replace('_', '-')))))
                .toList();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
