package org.waymark.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.kpis.PushTokens;
import org.waymark.people.Sessions;
import org.waymark.people.Tokens;
import org.waymark.platform.Messages;

/** Deny by default: what is not named here needs a signed-in person or a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    /** No inline script, nothing from elsewhere; geometry travels in style attributes. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "manifest-src 'self'");

    private static final String[] OPEN = {
        "/assets/**",
        "/favicon.ico",
        "/meter/*",
        "/sign-in",
        "/setup/**",
        "/setup",
        "/invitations/*",
        "/password-resets/**",
        "/password-resets",
        "/email-changes/*",
        "/calendars/*",
        "/unsubscribe/*",
        "/api/v1/openapi.yaml",
        "/api/v1/openapi.json",
        "/api/v1/goals.schema.json",
        "/actuator/health/**",
        "/actuator/health",
        "/error"
    };

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            Sessions sessions,
            Tokens tokens,
            PushTokens pushTokens,
            SessionCookie cookie,
            Messages messages)
            throws Exception {
        var strangers = new Strangers(messages);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new SessionFilter(sessions, tokens, pushTokens, cookie), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        // each request proves anew who knocks; a new form secret each time would age every open page
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        // mail programs end letters with one click; the link is the secret
                        .ignoringRequestMatchers("/unsubscribe/*")
                        .ignoringRequestMatchers(
                                request -> SessionFilter.bearer(request) != null || SessionFilter.isPush(request)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(strangers)
                        .accessDeniedHandler(new StaleForms(messages, strangers)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny())
                        .contentTypeOptions(withDefaults())
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    /** There are no user names for the framework to look up: {@link Sessions} and {@link Tokens} know who knocks. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Sign-in is at /sign-in");
        };
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("waymark_form");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return repository;
    }
}
