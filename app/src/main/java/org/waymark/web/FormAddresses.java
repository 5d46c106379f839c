package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses to which forms are sent. A page that refuses stays at such an address; whoever opens it afresh is led to the page of the
 * form, or to the nearest page above it.
 */
@ControllerAdvice
class FormAddresses {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    FormAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @ExceptionHandler
    SeeOther on(HttpRequestMethodNotSupportedException refusal, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        return pageOf(request).orElseThrow(() -> refusal);
    }

    /** The page for an address that only takes forms; empty for any other address, and for those of the API. */
    Optional<SeeOther> pageOf(HttpServletRequest request) {
        var method = request.getMethod();
        var path = request.getRequestURI();
        if (!Addresses.isLocal(path) || !(method.equals("GET") || method.equals("HEAD"))) return Optional.empty();
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var segments = path.split("/", -1);
        var pages = patterns(RequestMethod.GET);
        return patterns(RequestMethod.POST).stream()
                .filter(form -> !form.startsWith("/api/") && !pages.contains(form) && matches(form, segments))
                .min(Comparator.comparing(form -> form.split("\\{}", -1).length))
                .map(form -> new SeeOther(Addresses.localOr(address(page(form, pages), segments) + query, "/")));
    }

    private static String page(String form, Set<String> pages) {
        var cuts = IntStream.iterate(form.lastIndexOf('/'), cut -> cut > 0, cut -> form.lastIndexOf('/', cut - 1));
        var above = cuts.mapToObj(cut -> form.substring(0, cut)).toList();
        return Stream.of(
                        Stream.of(form + "/new", form + "/edit"),
                        above.stream(),
                        above.stream().map(one -> one + "/edit"))
                .flatMap(candidates -> candidates)
                .filter(pages::contains)
                .findFirst()
                .orElse("/");
    }

    /** The pattern with what stands in its gaps in the address that was asked for. */
    private static String address(String pattern, String[] asked) {
        var parts = pattern.split("/", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(at -> parts[at].equals("{}") ? asked[at] : parts[at])
                .collect(Collectors.joining("/"));
    }

    private static boolean matches(String pattern, String[] asked) {
        var parts = pattern.split("/", -1);
        return parts.length == asked.length
                && IntStream.range(0, parts.length)
                        .allMatch(at -> parts[at].equals("{}") ? !asked[at].isEmpty() : parts[at].equals(asked[at]));
    }

    /** Whole pages answer to any request; what answers only to some is a part of one. */
    private Set<String> patterns(RequestMethod method) {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .filter(info -> info.getHeadersCondition().isEmpty())
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toSet());
    }
}
