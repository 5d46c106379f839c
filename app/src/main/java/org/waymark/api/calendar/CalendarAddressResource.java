package org.waymark.api.calendar;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.calendar.CalendarJson.AddressSent;
import org.waymark.api.calendar.CalendarJson.AddressShown;
import org.waymark.people.CalendarAddress;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.Team;
import org.waymark.platform.Actor;

/** Where calendar programs read. They are secrets, so an answer is not kept for an Idempotency-Key. */
@Controller
@RequestMapping("/api/v1/calendar-addresses")
class CalendarAddressResource {
    private final CalendarAddresses addresses;

    CalendarAddressResource(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @Says("List your own calendar addresses that work, newest first")
    @GetMapping
    Answer<Listing<AddressShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(addresses.mine(actor), one -> one.id().value(), AddressShown::of));
    }

    @Says("Make a calendar address for yourself; the answer holds it, once")
    @PostMapping
    Answer<AddressShown> make(Actor actor, @Sent AddressSent sent) {
        var issued = addresses.make(actor, sent.team() == null ? null : new Team.Id(sent.team()));
        return Answer.created(
                "/api/v1/calendar-addresses/" + issued.address().id().value(), AddressShown.of(issued));
    }

    @Says("Give a calendar address a new secret; the old one stops at once")
    @PostMapping("/{id}/replacement")
    Answer<AddressShown> replace(Actor actor, @PathVariable UUID id) {
        return Answer.of(AddressShown.of(addresses.replace(actor, new CalendarAddress.Id(id))));
    }

    @Says("Revoke a calendar address of your own")
    @DeleteMapping("/{id}")
    Answer<Void> revoke(Actor actor, @PathVariable UUID id) {
        addresses.revoke(actor, new CalendarAddress.Id(id));
        return Answer.done();
    }

    @Says("Let a calendar address of your own work again that was revoked less than a day ago")
    @PostMapping("/{id}/restoration")
    Answer<Void> restore(Actor actor, @PathVariable UUID id) {
        addresses.restore(actor, new CalendarAddress.Id(id));
        return Answer.done();
    }
}
