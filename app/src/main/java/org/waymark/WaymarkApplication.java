package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Waymark in one program: OKRs and KPIs, pages and API. */
@SpringBootApplication
public class WaymarkApplication {
    static void main(String[] args) {
        SpringApplication.run(WaymarkApplication.class, args);
    }
}
