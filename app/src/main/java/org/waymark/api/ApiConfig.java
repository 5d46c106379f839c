package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the methods of the API may name as arguments, and how they answer. */
@Configuration(proxyBeanMethods = false)
class ApiConfig implements WebMvcConfigurer {
    private final ApiJson json;

    ApiConfig(ApiJson json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ApiArguments(json));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerWriter(json));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Unkept()).addPathPatterns("/api/v1/**");
        interceptors.addInterceptor(new Readers()).addPathPatterns("/api/v1/**");
        interceptors.addInterceptor(new Accepted()).addPathPatterns("/api/v1/**");
        interceptors.addInterceptor(new Unasked()).addPathPatterns("/api/v1/**");
    }

    /** Answers depend on who asks and when: nobody keeps them. */
    private static final class Unkept implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return true;
        }
    }

    /** An address that takes no parameters refuses them: whoever sends one wishes something that would not happen. */
    private static final class Unasked implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getQueryString() != null && handler instanceof HandlerMethod method && takesNone(method)) {
                QueryRecord.of(None.class, request.getParameterMap(), Set.of());
            }
            return true;
        }

        private static boolean takesNone(HandlerMethod method) {
            return Arrays.stream(method.getMethodParameters())
                    .noneMatch(
                            one -> one.hasParameterAnnotation(Asked.class) || one.getParameterType() == Paging.class);
        }

        private record None() {}
    }
}
