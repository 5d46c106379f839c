package org.waymark.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.platform.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the API speaks it: strict in what it takes, and it says all that is wrong at once. */
@Component
public class ApiJson {
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 100;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(StrictModule.module())
            .addHandler(new StrictShape())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The record of this type; refused with all that is wrong. */
    <T> T read(byte[] json, Class<T> type) {
        var wrongs = new Wrongs();
        var value = read(json, type, wrongs);
        if (value != null) Complete.check(value, "", wrongs);
        if (!wrongs.all().isEmpty()) throw new Refused.Invalid(wrongs.all());
        return Objects.requireNonNull(value);
    }

    /** The record of this type, as far as its rows can be read; refused when more than rows is wrong. */
    <T extends Record> Readable<T> readable(byte[] json, Class<T> type) {
        var wrongs = new Wrongs();
        var value = read(json, type, wrongs);
        if (value != null) Complete.check(value, "", wrongs);
        var all = wrongs.all();
        if (value == null || all.stream().anyMatch(one -> !one.field().contains("["))) throw new Refused.Invalid(all);
        return new Readable<>(value, all);
    }

    /** The field {@code version} of an answer, if it has one. */
    @Nullable
    Long versionIn(String json) {
        var version = mapper.readTree(json).path("version");
        return version.isIntegralNumber() ? version.asLong() : null;
    }

    static Wrongs wrongs(DeserializationContext context) {
        return (Wrongs) context.getAttribute(Wrongs.class);
    }

    private <T> @Nullable T read(byte[] json, Class<T> type, Wrongs wrongs) {
        try {
            T value = mapper.readerFor(type).withAttribute(Wrongs.class, wrongs).readValue(json);
            if (value == null && wrongs.all().isEmpty()) wrongs.add("", "null", "no.api.object");
            return value;
        } catch (StreamReadException e) {
            throw Unreadable.notJson(e);
        } catch (StrictShape.TooManyWrongs e) {
            return null;
        } catch (DatabindException e) {
            // noted already, unless it is one that nobody collects
            if (wrongs.all().isEmpty()) wrongs.add(field(e), "", "no.api.shape");
            return null;
        } catch (JacksonException e) {
            throw Unreadable.notJson(e);
        }
    }

    private static String field(DatabindException e) {
        var path = "";
        for (var step : e.getPath().reversed()) {
            path = Wrongs.within(
                    step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : step.getPropertyName(), path);
        }
        return path;
    }
}
