package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.platform.schema.Tables.FACT;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Scope;

/** Whatever is thrown at any address of the program, it answers without breaking. */
@BothDatabases
class BadInputTest {
    private static final List<String> GARBAGE = List.of(
            "",
            "abc",
            "NaN",
            "1e400",
            "-1",
            "99999999999999999999",
            "2026-02-30",
            "0000-00-00",
            "=1+cmd|' /C calc'!A0",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "a\u0000b",
            "\ud800",
            "🚲".repeat(200),
            "x".repeat(4_500), // in all fields together just less than the server takes at all
            "00000000-0000-0000-0000-000000000000");

    /** As they are, not encoded: bytes that are no UTF-8 and bodies that are no JSON. */
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "{\"title\":{}}",
            "{\"value\":NaN}",
            "{\"value\":1e400,\"confidence\":99}",
            "{\"unknown\":true}",
            "{\"values\":[{\"kpi\":\"x\",\"day\":\"never\",\"value\":\"much\"}]}",
            "{\"target\":{\"kind\":\"REACH\",\"from\":1,\"to\":1}}",
            "{\"name\":\"a\\u0000b\"}",
            "[".repeat(5_000));

    private final TestDatabase database;
    private final RequestMappingHandlerMapping addresses;
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    BadInputTest(TestDatabase database) {
        this.database = database;
        addresses = database.program().mappings();
    }

    @Test
    void noFormAndNoAddressBreaks() {
        AtOnce.both(() -> tryForms(AtOnce.half(pages(), 0)), () -> tryForms(AtOnce.half(pages(), 1)));

        assertThat(broken).isEmpty();
    }

    @Test
    void noApiRequestBreaks() {
        AtOnce.both(() -> tryApi(AtOnce.half(api(), 0)), () -> tryApi(AtOnce.half(api(), 1)));

        assertThat(broken).isEmpty();
    }

    /** In a world of their own, whose facts nobody else adds to. */
    private void tryForms(List<Address> pages) {
        var world = new World(database);
        var visitor = world.visitor("maya");
        var fields = String.join(
                "", fieldNames().stream().map(name -> "&" + name + "=").toList());

        for (var address : pages) {
            if (address.method() == RequestMethod.GET) getAll(visitor, address);
            else postAll(world, visitor, address, fields);
        }
    }

    private void getAll(Visitor visitor, Address address) {
        for (var garbage : GARBAGE) {
            var value = cut(URLEncoder.encode(garbage.replace("\ud800", "?"), StandardCharsets.UTF_8));
            note(address, garbage, visitor.get(address.path(garbage) + "?q=" + value + "&cycle=" + value));
        }
    }

    private void tryApi(List<Address> api) {
        var world = new World(database);
        var token = database.get(Tokens.class)
                .issue(world.maya, new TokenWish("bad input", Scope.ALL, 1))
                .secret();
        var visitor = new Visitor(database).bearing(token);

        for (var address : api) {
            for (var body : address.method() == RequestMethod.GET ? List.of("") : BODIES) {
                for (var id : List.of("abc", UUID.randomUUID().toString())) {
                    note(address, body, visitor.call(address.method().name(), address.path(id), body));
                }
            }
        }
    }

    private void postAll(World world, Visitor visitor, Address address, String fields) {
        var known = facts(world);
        for (var garbage : GARBAGE) {
            if (address.hasId()) note(address, garbage, visitor.post(address.path(garbage)));
            var answer = visitor.post(address.path(UUID.randomUUID().toString()), everywhere(fields, garbage));
            note(address, garbage, answer);
            var now = facts(world);
            if (answer.status() >= 400 && now != known) {
                broken.add("%s is refused and yet half saved".formatted(address));
            }
            known = now;
        }
    }

    /** Each change tells one. */
    private int facts(World world) {
        return database.get(DSLContext.class).fetchCount(FACT, FACT.WORKSPACE_ID.eq(world.maya.workspace()));
    }

    private void note(Address address, String garbage, Visitor.Answer answer) {
        if (answer.status() >= 500) {
            var what = garbage.length() > 40 ? garbage.substring(0, 40) + "…" : garbage;
            broken.add("%s %s with “%s”: %d".formatted(address.method(), address.pattern(), what, answer.status()));
        }
    }

    private static String[] everywhere(String fields, String garbage) {
        var pairs = new ArrayList<String>();
        for (var field : fields.split("&")) {
            if (!field.isBlank()) {
                pairs.add(field.replace("=", ""));
                pairs.add(garbage);
            }
        }
        return pairs.toArray(String[]::new);
    }

    /** Every name of a field in any template; the form's own secret and the way back stay as they are. */
    private static TreeSet<String> fieldNames() {
        var names = new TreeSet<String>();
        var name = Pattern.compile("\\bname ?= ?\"([a-zA-Z.]+)\"");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var found = name.matcher(Files.readString(template));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        names.removeAll(List.of("_csrf", "_back", "viewport"));
        return names;
    }

    private List<Address> pages() {
        return all().stream()
                .filter(a -> !a.pattern().startsWith("/api/"))
                .filter(a -> !a.pattern().matches("/live|/sign-out|/sign-in|/error|/setup.*"))
                .toList();
    }

    private List<Address> api() {
        return all().stream().filter(a -> a.pattern().startsWith("/api/")).toList();
    }

    private List<Address> all() {
        var all = new ArrayList<Address>();
        addresses
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    var methods = info.getMethodsCondition().getMethods();
                    (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                            .forEach(m -> all.add(new Address(m, pattern)));
                }));
        return all;
    }

    private static String cut(String text) {
        return text.length() > 1_500 ? text.substring(0, 1_500) : text;
    }

    private record Address(RequestMethod method, String pattern) {
        boolean hasId() {
            return pattern.contains("{");
        }

        String path(String id) {
            var part = URLEncoder.encode(id.isBlank() ? "x" : id, StandardCharsets.UTF_8)
                    .replace("+", "%20");
            return pattern.replaceAll("\\{[^}:]+:([^}|]+)[^}]*}", "$1")
                    .replaceAll("\\{[^}]+}", cut(part).replace("%00", "%20").replace("$", "%24"));
        }
    }
}
