package org.waymark.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.WebUtils;

/**
 * A refused form is answered by forwarding to its page, and at the end of a forward Tomcat takes nothing more. What is compressed
 * must be written to its end before that.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedCompression {
    @Bean
    FilterRegistrationBean<Filter> endOfForwardedPages() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            chain.doFilter(request, response);
            var compressed = WebUtils.getNativeResponse(response, CompressedResponse.class);
            if (compressed != null) compressed.finish();
        });
        registration.setDispatcherTypes(DispatcherType.FORWARD);
        return registration;
    }
}
