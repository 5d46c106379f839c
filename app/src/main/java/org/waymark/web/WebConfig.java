package org.waymark.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.people.Access;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Shells;
import org.waymark.web.pages.StaticTemplates;
import org.waymark.web.pages.Templates;

/** What controllers may ask for, and where templates come from. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfig implements WebMvcConfigurer {
    private final Frames frames;
    private final Shells shells;
    private final Access access;

    WebConfig(Frames frames, Shells shells, Access access) {
        this.frames = frames;
        this.shells = shells;
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Senders(access));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Arguments(frames, shells));
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {
        @Bean
        Templates templates() {
            return new StaticTemplates();
        }
    }
}
