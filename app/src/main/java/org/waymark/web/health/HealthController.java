package org.waymark.web.health;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anybody may ask: the answer tells nothing but whether it works. */
@RestController
class HealthController {
    private final HealthQuery query;

    HealthController(HealthQuery query) {
        this.query = query;
    }

    /** The program answers at all; one that does not should be started anew. */
    @GetMapping("/actuator/health/liveness")
    ResponseEntity<String> live() {
        return answer(true);
    }

    /** The program can do its work; send no requests to one that cannot. */
    @GetMapping({"/actuator/health", "/actuator/health/readiness"})
    ResponseEntity<String> ready() {
        return answer(query.databaseAnswers());
    }

    private static ResponseEntity<String> answer(boolean works) {
        return ResponseEntity.status(works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(works ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
