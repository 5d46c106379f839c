package org.waymark.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** How single values are read from JSON. */
final class StrictModule {
    private StrictModule() {}

    static SimpleModule module() {
        var module = new SimpleModule("strict");
        var scalars = new Choices();
        scalars.add(String.class, Scalars.TEXT, ofString(Scalars::text));
        scalars.add(UUID.class, Scalars.ID, ofString(Scalars::id));
        scalars.add(LocalDate.class, Scalars.DAY, ofString(Scalars::day));
        scalars.add(Double.class, Scalars.NUMBER, StrictModule::number);
        scalars.add(
                Integer.class,
                Scalars.INTEGER,
                at -> at.hasToken(JsonToken.VALUE_NUMBER_INT) ? Integer.valueOf(at.getIntValue()) : null);
        scalars.add(Boolean.class, Scalars.BOOLEAN, StrictModule::truth);
        module.setDeserializers(scalars);
        return module;
    }

    private static <T> Function<JsonParser, @Nullable T> ofString(Function<String, @Nullable T> read) {
        return at -> at.hasToken(JsonToken.VALUE_STRING) ? read.apply(at.getString()) : null;
    }

    private static @Nullable Double number(JsonParser at) {
        var token = at.currentToken();
        return token != null && token.isNumeric() ? Scalars.number(at.getDoubleValue()) : null;
    }

    private static @Nullable Boolean truth(JsonParser at) {
        var token = at.currentToken();
        return token != null && token.isBoolean() ? Boolean.valueOf(at.getBooleanValue()) : null;
    }

    private static final class Choices extends SimpleDeserializers {
        <T> void add(Class<T> type, Sentence remedy, Function<JsonParser, @Nullable T> reads) {
            addDeserializer(type, new StrictScalar<>(type, remedy, reads));
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            var choices = type.getRawClass();
            return new StrictScalar<Object>(
                    choices,
                    Scalars.oneOf(choices),
                    ofString(text -> Scalars.choice(List.of(choices.getEnumConstants()), text)));
        }
    }
}
