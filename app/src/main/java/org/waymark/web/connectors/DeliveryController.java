package org.waymark.web.connectors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Deliveries;
import org.waymark.connectors.Pulls;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Takes a file for a connection that reads a folder, and has it read. */
@Controller
class DeliveryController {
    private final Deliveries deliveries;
    private final Pulls pulls;

    DeliveryController(Deliveries deliveries, Pulls pulls) {
        this.deliveries = deliveries;
        this.pulls = pulls;
    }

    @Needs(Action.MANAGE_CONNECTIONS)
    @PostMapping(ConnectorsController.PATH + "/{id}/files")
    SeeOther bring(
            Actor actor,
            @PathVariable UUID id,
            Words words,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || file.isEmpty()) {
            throw new Refused.Invalid("file", name == null ? "" : name, "no.connectors.file-missing");
        }
        try (var content = file.getInputStream()) {
            var brought = deliveries.bring(actor, new Connection.Id(id), name, content);
            var connection = brought.connection();
            var isRead = connection.isReady()
                    && pulls.of(actor, connection.id()).stream().allMatch(pull -> pull.isOver() || pull.isWaiting());
            if (isRead) pulls.start(actor, connection.id());
            Toasts.leave(
                    response,
                    words.of(isRead ? "connectors.files.read" : "connectors.files.brought", brought.name()),
                    null);
        }
        return new SeeOther(ConnectorsController.PATH + "/" + id);
    }
}
