package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a method of the API may name as its arguments besides the actor and parts of the path. */
final class ApiArguments implements HandlerMethodArgumentResolver {
    private final ApiJson json;

    ApiArguments(ApiJson json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Sent.class)
                || parameter.hasParameterAnnotation(Asked.class)
                || Set.of(Paging.class, IfMatch.class, Call.class, RowsSent.class, FileSent.class)
                        .contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var type = parameter.getParameterType();
        if (type == IfMatch.class) return IfMatch.of(request);
        if (type == Call.class) return Call.of(request);
        if (type == Paging.class) return paging(parameter, request);
        if (type == RowsSent.class) return RowsSent.of(request);
        if (type == FileSent.class) return FileSent.of(request);
        if (type == Readable.class) return json.readable(Body.json(request), body(parameter));
        if (parameter.hasParameterAnnotation(Sent.class)) return json.read(Body.json(request), type);
        return QueryRecord.of(type, request.getParameterMap(), besides(parameter));
    }

    private static Class<? extends Record> body(MethodParameter parameter) {
        var body = ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
        return body.asSubclass(Record.class);
    }

    /** A list that cannot be narrowed down takes no other parameters: a slip of the pen must not show all of it. */
    private static Paging paging(MethodParameter parameter, HttpServletRequest request) {
        var method = Objects.requireNonNull(parameter.getMethod());
        var isNarrowed = Arrays.stream(method.getParameters()).anyMatch(one -> one.isAnnotationPresent(Asked.class));
        if (!isNarrowed) QueryRecord.of(NoFilter.class, request.getParameterMap(), Set.of("limit", "cursor"));
        return Paging.of(request);
    }

    private record NoFilter() {}

    /** Parameters of the query that others read. */
    private static Set<String> besides(MethodParameter parameter) {
        var types = Objects.requireNonNull(parameter.getMethod()).getParameterTypes();
        return Arrays.asList(types).contains(Paging.class) ? new HashSet<>(Set.of("limit", "cursor")) : new HashSet<>();
    }
}
