package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.waymark.kpis.PushBearer;
import org.waymark.people.SignedIn;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Shells;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.security.KnownPerson;
import org.waymark.web.security.KnownSender;

/** What a controller method may name as its arguments besides Spring's own. */
final class Arguments implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> KNOWN = Set.of(
            Actor.class,
            SignedIn.class,
            Frame.class,
            Words.class,
            Shell.class,
            Form.class,
            Typed.class,
            PushBearer.class);

    private final Frames frames;
    private final Shells shells;

    Arguments(Frames frames, Shells shells) {
        this.frames = frames;
        this.shells = shells;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse(HttpServletResponse.class);
        var type = parameter.getParameterType();
        if (type == Form.class) {
            return new Form(request.getParameterMap());
        }
        if (type == Typed.class) {
            return request.getAttribute(Refusals.TYPED) instanceof Typed typed ? typed : Typed.nothing();
        }
        if (type == Frame.class) {
            return frames.of(request);
        }
        if (type == Words.class) {
            return frames.of(request).words();
        }
        if (type == Shell.class) {
            return shells.of(request, response);
        }
        if (type == PushBearer.class) {
            return KnownSender.here().orElseThrow(() -> new Refused.Missing("push-token"));
        }
        var known = KnownPerson.here().orElseThrow(() -> new Refused.Missing("page"));
        return type == Actor.class ? known.actor() : known.session().orElseThrow(() -> new Refused.Missing("page"));
    }
}
