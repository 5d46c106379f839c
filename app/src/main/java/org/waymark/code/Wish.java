package org.waymark.code;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Nonsense;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** What a step wants of a thing, in the types of the doors. */
record Wish(Actor actor, Step step, References references) {
    Value value(String field) {
        return step.fields().getOrDefault(field, Value.NOTHING);
    }

    String text(String field) {
        return Choices.text(value(field));
    }

    boolean truth(String field) {
        return value(field) instanceof Value.Truth(var is) && is;
    }

    double amount(String field, double otherwise) {
        return value(field) instanceof Value.Amount(var number) ? number : otherwise;
    }

    @Nullable
    LocalDate day(String field) {
        return value(field) instanceof Value.Day(var day) ? day : null;
    }

    List<Value> many(String field) {
        return value(field) instanceof Value.Many(var items) ? items : List.of();
    }

    <E extends Enum<E>> E choice(Class<E> type, String field) {
        return Choices.read(type, value(field));
    }

    /** What is made of a field; refused in its words where that cannot be. */
    <T> T made(String field, java.util.function.Function<Value, T> make) {
        try {
            return make.apply(value(field));
        } catch (Nonsense nonsense) {
            throw new Refused.Invalid(
                    List.of(new Problem(field, "", new Sentence(nonsense.key(), nonsense.arguments()))));
        }
    }

    UUID owner() {
        return references.person(text("owner"));
    }

    @Nullable
    UUID person(String field) {
        return value(field) instanceof Value.Words(var email) ? references.person(email) : null;
    }

    @Nullable
    UUID thing(Kind kind, String field) {
        return value(field) instanceof Value.Words(var path) ? references.thing(new Handle(kind, path)) : null;
    }

    /** What this one is a part of. */
    UUID whole() {
        return references.thing(step.handle().whole());
    }

    Holder holder() {
        return new Holder(choice(Level.class, "level"), owner(), thing(Kind.TEAM, "team"));
    }

    /** Null: everybody. */
    @Nullable
    Audience audience() {
        if (!(value("seen-by") instanceof Value.Many(var parties))) return null;
        var persons = new HashSet<UUID>();
        var teams = new HashSet<UUID>();
        for (var party : parties) {
            var name = Choices.text(party);
            if (name.contains("@")) persons.add(references.person(name));
            else teams.add(references.thing(new Handle(Kind.TEAM, name)));
        }
        return new Audience(persons, teams);
    }

    boolean differs(String... fields) {
        return step.differs(fields);
    }

    /** Fields of one of the items of a list. */
    record Item(Value.Parts parts, References references) {
        String text(String field) {
            return Choices.text(parts.get(field));
        }

        UUID thing(Kind kind, String field) {
            return references.thing(new Handle(kind, text(field)));
        }

        double amount(String field) {
            return Objects.requireNonNull(maybe(field));
        }

        @Nullable
        Double maybe(String field) {
            return parts.get(field) instanceof Value.Amount(var number) ? Double.valueOf(number) : null;
        }

        @Nullable
        LocalDate day(String field) {
            return parts.get(field) instanceof Value.Day(var day) ? day : null;
        }
    }

    List<Item> items(String field) {
        return many(field).stream()
                .map(one -> new Item((Value.Parts) one, references))
                .toList();
    }
}
