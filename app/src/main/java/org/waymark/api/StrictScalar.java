package org.waymark.api;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads one kind of value and turns nothing else into it. What is wrong is collected, so that all of it is heard at once. */
final class StrictScalar<T> extends StdDeserializer<T> {
    private final transient Sentence remedy;
    private final transient Function<JsonParser, @Nullable T> reads;

    StrictScalar(Class<?> type, Sentence remedy, Function<JsonParser, @Nullable T> reads) {
        super(type);
        this.remedy = remedy;
        this.reads = reads;
    }

    @Override
    @SuppressWarnings("NullAway") // null stands for what was refused; the whole body is refused for it
    public T deserialize(JsonParser parser, DeserializationContext context) {
        var value = read(parser);
        if (value == null) {
            ApiJson.wrongs(context).add(parser, remedy);
            parser.skipChildren();
        }
        return value;
    }

    private @Nullable T read(JsonParser parser) {
        try {
            return reads.apply(parser);
        } catch (DateTimeException | IllegalArgumentException | JacksonException e) {
            return null;
        }
    }
}
