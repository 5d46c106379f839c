package org.waymark.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Describes the API as OpenAPI 3.1, from the methods and records that are the API. */
final class OpenApi {
    private static final String INTRODUCTION = """
            Everything that the pages of Waymark can do. Send a token with every request: `Authorization: Bearer wm_…`; \
            a person issues one under Settings, API tokens. Bodies are JSON in UTF-8, at most 5 MB; unknown fields are refused.

            - A thing with a version carries it as `ETag`. PUT and DELETE of such a thing want it back in `If-Match`: \
            428 without it; 412 when the thing was changed meanwhile, with what it is now. GET takes it in `If-None-Match` \
            and answers 304 while nothing moved, computed numbers included. PUT replaces: what is left out gets its usual value.
            - POST takes an `Idempotency-Key`: the same key with the same body gets the first answer again for 24 hours, \
            with another body it is refused with 409.
            - Lists come in parts of `limit` (50, at most 200). Follow `next` until it is null.
            - Refusals are problem details (RFC 9457): 400 unreadable, 401 no token, 403 not allowed, 404 not there or not \
            for you, 409 in conflict with the present state, 422 refused by a rule, with each field in `errors`.""";

    /** What is posted there happens to a thing that is there already, and the thing is the answer. */
    private static final Set<String> DEEDS = Set.of("replacement", "restoration", "cancellation", "run", "withdrawal");

    private final OpenApiSchemas schemas = new OpenApiSchemas();

    Map<String, Object> document(Map<RequestMappingInfo, HandlerMethod> handlers) {
        var paths = new TreeMap<String, Map<String, Object>>();
        handlers.forEach((info, handler) -> {
            if (handler.getMethodAnnotation(Says.class) == null) return;
            var path = info.getPatternValues().iterator().next();
            var method = info.getMethodsCondition().getMethods().iterator().next();
            paths.computeIfAbsent(path, _ -> new TreeMap<>())
                    .put(method.name().toLowerCase(java.util.Locale.ROOT), operation(path, method.name(), handler));
        });
        var problem = Map.of("application/problem+json", Map.of("schema", schemas.of(ApiProblem.class)));
        var refused = Map.of("description", "Refused: the problem says why and what helps.", "content", problem);
        var stale = Map.of("application/problem+json", Map.of("schema", schemas.of(ApiProblem.Stale.class)));
        var overtaken = Map.of("description", "Changed meanwhile: shows the thing as it is now.", "content", stale);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Waymark", "version", "1", "description", INTRODUCTION));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas.all(),
                        "responses",
                        Map.of("Refused", refused, "Overtaken", overtaken),
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return sorted(document);
    }

    private Map<String, Object> operation(String path, String method, HandlerMethod handler) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put(
                "summary",
                Objects.requireNonNull(handler.getMethodAnnotation(Says.class)).value());
        operation.put("operationId", operationId(handler));
        operation.put("tags", List.of(path.split("/")[3]));
        var parameters = new ArrayList<Map<String, Object>>();
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Sent.class)) {
                operation.put("requestBody", Map.of("required", true, "content", json(body(parameter))));
            } else {
                if (parameter.getParameterType() == RowsSent.class) operation.put("requestBody", rows(parameter));
                if (parameter.getParameterType() == FileSent.class) operation.put("requestBody", file());
                parameters.addAll(parameters(parameter));
            }
        }
        if (!parameters.isEmpty()) operation.put("parameters", parameters);
        operation.put("responses", responses(path, method, handler));
        return operation;
    }

    private static Type body(MethodParameter parameter) {
        var type = parameter.getGenericParameterType();
        return parameter.getParameterType() == Readable.class
                ? ((ParameterizedType) type).getActualTypeArguments()[0]
                : type;
    }

    private Map<String, Object> rows(MethodParameter parameter) {
        var row = ((ParameterizedType) parameter.getGenericParameterType()).getActualTypeArguments()[0];
        var one = schemas.of(row);
        var list = Map.of("type", "array", "items", one);
        var held = Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                Map.of("values", list),
                "required",
                List.of("values"));
        var lines = Map.of("schema", described("One row as JSON on each line."));
        var csv = described("The first line names columns: " + String.join(", ", names(row))
                + ", in any order, not all of" + " them. Then a row a line, separated by commas.");
        return Map.of(
                "required",
                true,
                "description",
                "A list of rows, an object that holds the list, or one row; lines of JSON; or CSV (RFC 4180) whose first "
                        + "line names the columns. At most 16 MB.",
                "content",
                Map.of(
                        "application/json",
                        Map.of("schema", Map.of("anyOf", List.of(list, held, one))),
                        "application/x-ndjson",
                        lines,
                        "application/ndjson",
                        lines,
                        "application/jsonl",
                        lines,
                        "text/csv",
                        Map.of("schema", csv)));
    }

    private static List<String> names(Type row) {
        return Arrays.stream(((Class<?>) row).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Map<String, Object> described(String description) {
        return Map.of("type", "string", "description", description);
    }

    private static Map<String, Object> file() {
        return Map.of(
                "required",
                true,
                "description",
                "A file of any type. At most 64 MB.",
                "content",
                Map.of("application/octet-stream", Map.of()));
    }

    private static String operationId(HandlerMethod handler) {
        var resource = handler.getBeanType().getSimpleName().replace("Resource", "");
        return Character.toLowerCase(resource.charAt(0))
                + resource.substring(1)
                + Character.toUpperCase(handler.getMethod().getName().charAt(0))
                + handler.getMethod().getName().substring(1);
    }

    private List<Map<String, Object>> parameters(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            var name = Objects.requireNonNull(parameter.getExecutable().getParameters()[parameter.getParameterIndex()])
                    .getName();
            return List.of(parameter("path", name, true, schemas.of(name.equals("day") ? LocalDate.class : type), ""));
        }
        if (type == IfMatch.class) {
            return List.of(parameter("header", "If-Match", true, text(), "The ETag of the version that is changed."));
        }
        if (Set.of(Call.class, RowsSent.class, FileSent.class).contains(type)) {
            return List.of(parameter("header", "Idempotency-Key", false, text(), "1 to 200 visible ASCII characters."));
        }
        if (type == Paging.class) {
            var limit = Map.<String, Object>of("type", "integer", "minimum", 1, "maximum", Paging.MOST, "default", 50);
            return List.of(
                    parameter("query", "limit", false, limit, "How many."),
                    parameter("query", "cursor", false, text(), "Where the part begins; taken from next."));
        }
        if (!parameter.hasParameterAnnotation(Asked.class)) return List.of();
        return Arrays.stream(type.getRecordComponents())
                .map(one -> parameter(
                        "query",
                        one.getName(),
                        false,
                        schemas.of(one.getType()),
                        OpenApiSchemas.says(one.getAnnotation(Says.class))))
                .toList();
    }

    private Map<String, Object> responses(String path, String method, HandlerMethod handler) {
        var body = ((ParameterizedType) handler.getMethod().getGenericReturnType()).getActualTypeArguments()[0];
        var responses = new LinkedHashMap<String, Object>();
        if (body == Void.class) {
            responses.put("204", Map.of("description", "Done."));
        } else if (body == Download.class) {
            var file = Map.of("application/octet-stream", Map.of("schema", Map.of()));
            responses.put("200", Map.of("description", "The file.", "content", file));
        } else {
            var made = method.equals("POST") && has(body, "id") && !DEEDS.contains(path.replaceFirst(".*/", ""));
            responses.put(
                    made ? "201" : "200", Map.of("description", made ? "Made." : "As asked.", "content", json(body)));
        }
        if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(IfMatch.class)) {
            responses.put("412", Map.of("$ref", "#/components/responses/Overtaken"));
        }
        responses.put("default", Map.of("$ref", "#/components/responses/Refused"));
        return responses;
    }

    private static boolean has(Type type, String component) {
        return type instanceof Class<?> record
                && record.isRecord()
                && Arrays.stream(record.getRecordComponents())
                        .anyMatch(one -> one.getName().equals(component));
    }

    private Map<String, Object> json(Type type) {
        return Map.of("application/json", Map.of("schema", schemas.of(type)));
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> parameter(
            String in, String name, boolean required, Map<String, Object> schema, String says) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        if (!says.isEmpty()) parameter.put("description", says);
        parameter.put("schema", schema);
        return parameter;
    }

    /** The same text whatever the order in which a map was filled. */
    private static Map<String, Object> sorted(Map<String, Object> map) {
        var sorted = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> sorted.put(key, deep(value)));
        return sorted;
    }

    private static Object deep(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(OpenApi::deep).toList();
        }
        if (value instanceof LinkedHashMap<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, one) -> copy.put(key.toString(), deep(one)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new TreeMap<String, Object>();
            map.forEach((key, one) -> copy.put(key.toString(), deep(one)));
            return copy;
        }
        return value;
    }
}
