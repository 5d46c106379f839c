package org.waymark.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence for people with places for what changes, in ICU's notation. Most need no grammar and are filled in cheaply; those
 * with a plural or a choice are left to ICU.
 */
sealed interface Message {
    Pattern GRAMMAR = Pattern.compile("\\{\\d+\\s*,");

    /** The sentence with its places filled. */
    String with(List<Object> arguments);

    static Message of(String pattern, Locale locale) {
        if (GRAMMAR.matcher(pattern).find()) return new Chosen(new MessageFormat(pattern, locale));
        var places = SimpleFormatter.compile(pattern);
        return places.getArgumentLimit() == 0 ? new Plain(places.format()) : new Filled(places, locale);
    }

    /** Most words have no places at all. */
    record Plain(String text) implements Message {
        @Override
        public String with(List<Object> arguments) {
            return text;
        }
    }

    record Filled(SimpleFormatter pattern, Locale locale) implements Message {
        @Override
        public String with(List<Object> arguments) {
            return pattern.format(arguments.stream().map(this::written).toArray(CharSequence[]::new));
        }

        private String written(Object argument) {
            return argument instanceof Number number
                    ? Numbers.of(locale).atMost(number.doubleValue(), 2)
                    : argument.toString();
        }
    }

    record Chosen(MessageFormat pattern) implements Message {
        @Override
        public String with(List<Object> arguments) {
            synchronized (pattern) { // ICU's formats are not for several threads at once
                return pattern.format(arguments.toArray());
            }
        }
    }
}
