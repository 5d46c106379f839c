package org.waymark.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand in a field. */
sealed interface Shape {
    /** One line of words. */
    record Line() implements Shape {}

    /** Words in several lines. */
    record Text() implements Shape {}

    record Amount() implements Shape {}

    record Whole() implements Shape {}

    record Truth() implements Shape {}

    record Day() implements Shape {}

    /** One of a few words. */
    record Choice(List<String> words) implements Shape {
        static Choice of(Class<? extends Enum<?>> type) {
            return new Choice(Arrays.stream(type.getEnumConstants())
                    .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
    }

    /** The key that a thing bears. */
    record Key() implements Shape {}

    /** The e-mail address of somebody in the workspace. */
    record Person() implements Shape {}

    /** The key of something else. */
    record Reference(Set<Kind> to) implements Shape {
        static Reference to(Kind... kinds) {
            return new Reference(Set.of(kinds));
        }
    }

    /** A person or a team: an address holds an @, a key never does. */
    record Party() implements Shape {}

    /** @param ordered whether another order is another list */
    record ListOf(Shape item, boolean ordered) implements Shape {}

    /**
     * Fields with names.
     *
     * @param bare the field that may stand for all of them when the others are as usual
     */
    record Group(List<Field> fields, @Nullable String bare) implements Shape {
        Group(Field... fields) {
            this(List.of(fields), null);
        }
    }

    /** The one that fits: by what stands there, and of several groups by their required fields. */
    record Either(List<Shape> shapes) implements Shape {
        Either(Shape... shapes) {
            this(List.of(shapes));
        }
    }
}
