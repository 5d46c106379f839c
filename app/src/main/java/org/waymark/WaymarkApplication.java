package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Waymark in one program: OKRs and KPIs, pages and API. Two modules may each have a class of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class WaymarkApplication {
    static void main(String[] args) {
        SpringApplication.run(WaymarkApplication.class, args);
    }
}
