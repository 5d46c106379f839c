package org.waymark.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymark.objectives.CheckInRecorded;
import org.waymark.platform.Fact;
import org.waymark.platform.Messages;
import org.waymark.talk.HelpEnded;
import org.waymark.web.layout.Words;

class HistoryWordsTest {
    /** What these are called depends on what they hold. */
    private static final Set<Class<?>> OWN_WORDS = Set.of(CheckInRecorded.class, HelpEnded.class);

    private final Words words = Words.of(new Messages(), ZoneOffset.UTC, Instant.EPOCH);

    @TestFactory
    Stream<DynamicTest> eachKindOfFactHasItsWords() {
        return kinds().map(kind -> DynamicTest.dynamicTest(
                kind,
                () -> assertThat(words.of("history." + kind, "x", "y", "z")).doesNotContain("history.")));
    }

    private static Stream<String> kinds() {
        var facts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.waymark").stream()
                        .filter(type -> type.isAssignableTo(Fact.class) && type.isRecord())
                        .map(JavaClass::reflect)
                        .filter(type -> !OWN_WORDS.contains(type));
        return Stream.concat(
                facts.flatMap(HistoryWordsTest::kindsOf),
                Stream.of(
                        "check-in.recorded",
                        "check-in.corrected",
                        "check-in.followed",
                        "help.given",
                        "help.withdrawn",
                        "help.reopened"));
    }

    private static Stream<String> kindsOf(Class<?> type) {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return Arrays.stream(constructor.getParameterTypes())
                .filter(Class::isEnum)
                .filter(parameter -> parameter.getDeclaringClass() == type)
                .findFirst()
                .map(change -> Arrays.stream(change.getEnumConstants()).map(one -> kind(constructor, one)))
                .orElseGet(() -> Stream.of(kind(constructor, null)));
    }

    private static String kind(Constructor<?> constructor, @Nullable Object change) {
        var arguments = Arrays.stream(constructor.getParameterTypes())
                .map(type -> argument(type, change))
                .toArray();
        try {
            return ((Fact) constructor.newInstance(arguments)).kind();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No such fact can be made: " + constructor, e);
        }
    }

    private static @Nullable Object argument(Class<?> type, @Nullable Object change) {
        if (type.isInstance(change)) return change;
        if (type == Map.class) return Map.of();
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type == boolean.class) return false;
        if (type == long.class) return 0L;
        return type == int.class ? 0 : null;
    }
}
