package org.waymark.ops.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.objectives.CheckIn;
import org.waymark.ops.demo.Cast.Troupe;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.talk.Acknowledgements;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.talk.Help;
import org.waymark.talk.HelpWish;
import org.waymark.talk.Reactions;
import org.waymark.talk.Subject;
import org.waymark.talk.Subject.Kind;

/** Lets people talk about the goals of these days. */
@Component
class Dialogues {
    private final Comments comments;
    private final Reactions reactions;
    private final Acknowledgements acknowledgements;
    private final Help help;

    Dialogues(Comments comments, Reactions reactions, Acknowledgements acknowledgements, Help help) {
        this.comments = comments;
        this.reactions = reactions;
        this.acknowledgements = acknowledgements;
        this.help = help;
    }

    void plan(Scene scene) {
        for (var dialogue : Shelf.read("talk", Dialogue.All.class).talks()) {
            scene.timeline().on(scene.timeline().today().minusDays(dialogue.ago()), () -> hold(dialogue, scene));
        }
    }

    /** Early in a quarter there is nothing yet to talk about. */
    private void hold(Dialogue dialogue, Scene scene) {
        var checkIn = dialogue.checkIn() ? newest(dialogue, scene) : null;
        var subject = dialogue.checkIn() ? subject(checkIn) : subject(dialogue, scene);
        if (subject == null) return;
        var troupe = scene.troupe();
        var first = comments.write(troupe.actor(dialogue.by()), subject, new CommentWish(dialogue.says(), null));
        dialogue.answers()
                .forEach(line ->
                        comments.write(troupe.actor(line.by()), subject, new CommentWish(line.says(), first.id())));
        dialogue.reactions()
                .forEach((sign, people) ->
                        people.forEach(key -> reactions.react(troupe.actor(key), first.id(), Dialogue.sign(sign))));
        if (checkIn != null) follow(dialogue, checkIn, troupe);
    }

    private void follow(Dialogue dialogue, CheckIn.Id checkIn, Troupe troupe) {
        dialogue.acknowledgedBy().forEach(key -> acknowledgements.acknowledge(troupe.actor(key), checkIn));
        var call = dialogue.help();
        if (call == null) return;
        var wish = new HelpWish(call.need(), troupe.actor(call.of()).person());
        var asked = help.ask(troupe.actor(call.by()), checkIn, wish);
        if (call.given() != null) help.give(troupe.actor(call.of()), asked.id(), call.given());
    }

    private static CheckIn.@Nullable Id newest(Dialogue dialogue, Scene scene) {
        var ref = scene.parents().get(dialogue.about());
        var keyResult = ref == null ? null : ref.keyResult();
        return keyResult == null ? null : scene.newest().get(keyResult);
    }

    private static @Nullable Subject subject(CheckIn.@Nullable Id checkIn) {
        return checkIn == null ? null : new Subject(Kind.CHECK_IN, checkIn.value());
    }

    private static @Nullable Subject subject(Dialogue dialogue, Scene scene) {
        var ref = scene.parents().get(dialogue.about());
        if (ref == null) return null;
        var keyResult = ref.keyResult();
        return keyResult == null
                ? new Subject(Kind.OBJECTIVE, ref.objective().value())
                : new Subject(Kind.KEY_RESULT, keyResult.value());
    }
}
