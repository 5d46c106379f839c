package org.waymark.api;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that everything is there that is not marked nullable, in a record and all that it holds. */
final class Complete {
    private Complete() {}

    static void check(Object value, String path, Wrongs wrongs) {
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                check(component, valueOf(component, value), Wrongs.within(path, component.getName()), wrongs);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                var element = list.get(i);
                if (element != null) {
                    check(element, path + "[%d]".formatted(i), wrongs);
                } else {
                    wrongs.add(path + "[%d]".formatted(i), "null", "no.api.missing-in-list");
                }
            }
        }
    }

    static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void check(RecordComponent component, @Nullable Object value, String path, Wrongs wrongs) {
        if (value != null) {
            check(value, path, wrongs);
        } else if (!mayBeMissing(component)) {
            wrongs.add(path, "", "no.api.missing");
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A payload hides its " + component.getName(), e);
        }
    }
}
