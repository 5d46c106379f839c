package org.waymark.api;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.jsontype.TypeIdResolver;

/** Notes fields that nobody knows and lists that are no lists, and reads on to find the rest. */
final class StrictShape extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> reader,
            Object owner,
            String property) {
        var known = reader.getKnownPropertyNames().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        ApiJson.wrongs(context).add(parser, new Sentence("no.api.field", known));
        giveUpWhenFull(context);
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message) {
        ApiJson.wrongs(context)
                .add(parser, new Sentence(type.isCollectionLikeType() ? "no.api.list" : "no.api.object"));
        giveUpWhenFull(context);
        parser.skipChildren();
        return null;
    }

    @Override
    public JavaType handleUnknownTypeId(
            DeserializationContext context, JavaType type, String id, TypeIdResolver ids, String message) {
        throw unknownKind(context, type, id);
    }

    @Override
    public JavaType handleMissingTypeId(
            DeserializationContext context, JavaType type, TypeIdResolver ids, String message) {
        throw unknownKind(context, type, "");
    }

    private static JacksonException unknownKind(DeserializationContext context, JavaType type, String id) {
        var parser = context.getParser();
        ApiJson.wrongs(context)
                .add(
                        Wrongs.within(Wrongs.path(parser.streamReadContext()).replaceFirst("\\.?kind$", ""), "kind"),
                        id,
                        "no.api.kind");
        return InvalidTypeIdException.from(parser, "Unknown kind", type, id);
    }

    private static void giveUpWhenFull(DeserializationContext context) {
        if (ApiJson.wrongs(context).isFull()) throw new TooManyWrongs();
    }

    static final class TooManyWrongs extends RuntimeException {
        private TooManyWrongs() {
            super("Too many problems to list", null, false, false);
        }
    }
}
