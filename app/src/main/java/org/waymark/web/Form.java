package org.waymark.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/**
 * What a person sent with a form. Each field is read as what it must be; what does not fit is remembered, and
 * {@link #refuseIfBroken()} says all of it at once. The values handed back for broken fields are only there to read on.
 */
public final class Form {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final Map<String, String[]> sent;
    private final List<Problem> problems = new ArrayList<>();

    public Form(Map<String, String[]> sent) {
        this.sent = sent;
    }

    public void refuseIfBroken() {
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
    }

    public boolean has(String field) {
        return !raw(field).isEmpty();
    }

    /** One line that must not be empty. */
    public String line(String field, int longest) {
        var text = optionalLine(field, longest);
        if (text.isEmpty()) {
            refuse(field, "", "no.form.missing");
        }
        return text;
    }

    /** One line, empty when nothing was sent; whoever takes it says how long it may be. */
    public String optionalLine(String field) {
        return optionalLine(field, Integer.MAX_VALUE);
    }

    /** One line, empty when nothing was sent. */
    public String optionalLine(String field, int longest) {
        return text(field, longest).replaceAll("\\s+", " ").strip();
    }

    /** Several lines, empty when nothing was sent; whoever takes them says how long they may be. */
    public String text(String field) {
        return text(field, Integer.MAX_VALUE);
    }

    /** Several lines, empty when nothing was sent. */
    public String text(String field, int longest) {
        var text = raw(field).replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            refuse(field, text, "no.text.long", text.length(), longest);
            return text.substring(0, longest);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            refuse(field, "", "no.text.invisible");
            return "";
        }
        return text;
    }

    public double number(String field) {
        var number = optionalNumber(field);
        if (number == null && !has(field)) {
            refuse(field, "", "no.form.number-missing");
        }
        return number == null ? 0 : number;
    }

    /** A number as people write it, with a decimal point or comma; null when nothing was sent. */
    public @Nullable Double optionalNumber(String field) {
        var number = optional(field, Form::parseNumber, new Sentence("no.form.number"));
        if (number != null && !Digits.accepts(number)) {
            refuse(field, raw(field), "no.form.number-large");
            return null;
        }
        return number;
    }

    public int integer(String field, int least, int most) {
        var number = optionalInteger(field, least, most);
        if (number == null && !has(field)) {
            refuse(field, "", "no.form.integer", least, most);
        }
        return number == null ? least : number;
    }

    /** A whole number, 0 when none was sent; whoever takes it says which it may be. */
    public int integer(String field) {
        return raw(field).matches("\\d{1,9}") ? Integer.parseInt(raw(field)) : 0;
    }

    public @Nullable Integer optionalInteger(String field, int least, int most) {
        var remedy = new Sentence("no.form.integer", least, most);
        var number = optional(field, Integer::valueOf, remedy);
        if (number != null && (number < least || number > most)) {
            refuse(field, raw(field), remedy);
            return null;
        }
        return number;
    }

    public LocalDate day(String field) {
        var day = optionalDay(field);
        if (day == null && !has(field)) {
            refuse(field, "", "no.form.day-missing");
        }
        return day == null ? FIRST_DAY : day;
    }

    public @Nullable LocalDate optionalDay(String field) {
        var remedy = new Sentence("no.form.day");
        var day = optional(field, LocalDate::parse, remedy);
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            refuse(field, raw(field), remedy);
            return null;
        }
        return day;
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        var remedy = new Sentence("no.form.from-list");
        var choice = optional(field, text -> Enum.valueOf(type, text), remedy);
        if (choice == null && !has(field)) {
            refuse(field, "", remedy);
        }
        return choice == null ? type.getEnumConstants()[0] : choice;
    }

    /** One of the words that the form offers. */
    public String word(String field, String... offered) {
        var word = optionalLine(field, 40);
        if (!List.of(offered).contains(word)) refuse(field, word, "no.form.from-list");
        return word;
    }

    public UUID id(String field) {
        var id = optionalId(field);
        if (id == null && !has(field)) {
            refuse(field, "", "no.form.from-list");
        }
        return id == null ? new UUID(0, 0) : id;
    }

    public @Nullable UUID optionalId(String field) {
        return optional(field, Form::parseId, new Sentence("no.form.from-list"));
    }

    public List<UUID> ids(String field) {
        var ids = new ArrayList<UUID>();
        for (var text : all(field)) {
            try {
                ids.add(parseId(text));
            } catch (IllegalArgumentException e) {
                refuse(field, text, "no.form.from-list");
            }
        }
        return ids;
    }

    public boolean ticked(String field) {
        var value = raw(field);
        return value.equals("on") || value.equals("true");
    }

    public List<LocalDate> days(String field) {
        var days = new ArrayList<LocalDate>();
        for (var text : all(field)) {
            try {
                days.add(LocalDate.parse(text));
            } catch (DateTimeException e) {
                refuse(field, text, "no.form.day");
            }
        }
        return days;
    }

    /** All values of a field that was sent several times, empty ones left out. */
    public List<String> all(String field) {
        return Arrays.stream(sent.getOrDefault(field, new String[0]))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Every value of a repeated field in its place, also the empty ones: the columns of a table of inputs. */
    public List<String> column(String field) {
        return List.of(sent.getOrDefault(field, new String[0]));
    }

    /** The version that the form was filled from. */
    public long version() {
        var version = optional("version", Long::valueOf, new Sentence("no.form.version"));
        return version == null ? -1 : version;
    }

    public void refuse(String field, String value, String key, Object... arguments) {
        refuse(field, value, new Sentence(key, arguments));
    }

    public void refuse(String field, String value, Sentence sentence) {
        problems.add(new Problem(field, value, sentence));
    }

    /** {@code 1,234.5}, {@code 1234,5} and {@code −3} alike. */
    public static double parseNumber(String text) {
        var plain = text.replace('−', '-').replaceAll("[\\s\\u00a0\\u202f'%]", "");
        if (plain.indexOf(',') >= 0) {
            plain = plain.indexOf('.') >= 0 || plain.matches("-?\\d{1,3}(,\\d{3}){2,}")
                    ? plain.replace(",", "")
                    : plain.replace(',', '.');
        }
        if (!plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?")) {
            throw new IllegalArgumentException("Not a number: " + text);
        }
        var number = Double.parseDouble(plain);
        return number == 0 ? 0 : number;
    }

    private static UUID parseId(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not an id: " + text);
        }
        return UUID.fromString(text);
    }

    private <T> @Nullable T optional(String field, Function<String, T> parse, Sentence remedy) {
        var text = raw(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(field, text, remedy);
            return null;
        }
    }

    private String raw(String field) {
        var values = sent.get(field);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
