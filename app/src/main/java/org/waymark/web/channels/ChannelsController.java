package org.waymark.web.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.notifications.Channel;
import org.waymark.notifications.ChannelWish;
import org.waymark.notifications.Channels;
import org.waymark.people.Action;
import org.waymark.people.SignedIn;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.channels.Courier.Undelivered;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** The rooms of Slack and Teams that a workspace tells its news. */
@Controller
class ChannelsController {
    private static final String PATH = "/settings/channels";

    private final Templates templates;
    private final SettingsPages pages;
    private final Channels channels;
    private final Teams teams;
    private final Rooms rooms;
    private final RoomWriting writing;

    ChannelsController(
            Templates templates,
            SettingsPages pages,
            Channels channels,
            Teams teams,
            Rooms rooms,
            RoomWriting writing) {
        this.templates = templates;
        this.pages = pages;
        this.channels = channels;
        this.teams = teams;
        this.rooms = rooms;
        this.writing = writing;
    }

    @GetMapping(PATH)
    View page(Shell shell, SignedIn signedIn, Typed typed) {
        var actor = signedIn.actor();
        var page = pages.open(Section.CHANNELS, shell, actor);
        var sample = writing.sample(signedIn.workspace().name(), shell.words());
        var view = new ChannelsView(channels.all(actor), teams.all(actor), sample);
        return Page.of(templates.settingsChannels(page, typed, view));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping(PATH)
    View add(Actor actor, Form form, Words words, HttpServletResponse response) {
        channels.add(actor, wish(form));
        Toasts.leave(response, words.of("channels.added"), null);
        return new SeeOther(PATH);
    }

    @GetMapping(PATH + "/{id}/edit")
    View form(Shell shell, Actor actor, Typed typed, @PathVariable UUID id) {
        var page = pages.open(Section.CHANNELS, shell, actor);
        var channel = channels.get(actor, new Channel.Id(id));
        var shown = typed.over(ChannelsView.stored(channel), shell.words());
        return Page.of(
                templates.settingsChannel(page, shown, channel, ChannelsView.circles(teams.all(actor), page.words())));
    }

    @Needs(Action.MANAGE_SETTINGS)
    @PostMapping(PATH + "/{id}")
    View edit(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var version = form.version();
        var channel = channels.edit(actor, new Channel.Id(id), version, wish(form));
        Toasts.leave(response, words.of("channels.edited", channel.name()), null);
        return new SeeOther(PATH);
    }

    @PostMapping(PATH + "/{id}/trial")
    View trial(SignedIn signedIn, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var channel = channels.get(signedIn.actor(), new Channel.Id(id));
        var sample = writing.sample(signedIn.workspace().name(), words);
        try {
            rooms.bring(signedIn.actor().workspace(), channel, sample);
            Toasts.leave(response, words.of("channels.trial.arrived", channel.name()), null);
        } catch (Undelivered e) {
            Toasts.leave(response, words.of("channels.trial.failed", channel.name()), null);
        }
        return new SeeOther(PATH);
    }

    @PostMapping(PATH + "/{id}/removal")
    View remove(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        channels.remove(actor, new Channel.Id(id));
        Toasts.leave(response, words.of("channels.removed"), PATH + "/" + id + "/restoration");
        return new SeeOther(PATH);
    }

    @PostMapping(PATH + "/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var channel = channels.restore(actor, new Channel.Id(id));
        Toasts.leave(response, words.of("channels.restored", channel.name()), null);
        return new SeeOther(PATH);
    }

    private static ChannelWish wish(Form form) {
        var wish = new ChannelWish(
                form.optionalId("team"),
                form.choice("service", Channel.Service.class),
                form.optionalLine("name"),
                form.optionalLine("address"),
                new Channel.Hears(form.ticked("signals"), form.ticked("cycles"), form.ticked("digest")));
        form.refuseIfBroken();
        return wish;
    }
}
