package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.kpis.EnteredValues;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Takes back values that somebody just recorded: nothing is lost, the history keeps them. */
@Controller
class WithdrawalController {
    private final EnteredValues entries;

    WithdrawalController(EnteredValues entries) {
        this.entries = entries;
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/values/withdrawal")
    SeeOther withdraw(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String back) {
        entries.takeBack(actor, Withdrawal.moment(at));
        Toasts.leave(response, words.of("kpis.value.withdrawn"), null);
        return new SeeOther(Addresses.localOr(back, "/kpis"));
    }
}
