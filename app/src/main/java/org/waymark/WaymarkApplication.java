package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.waymark.backup.OperatorCommands;

/**
 * Waymark in one program: OKRs and KPIs, pages and API. Two modules may each have a class of the same name. Whoever writes JSON has a
 * mapper of its own; to make one for all, the frame would read every class at each start.
 */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = JacksonAutoConfiguration.class)
public class WaymarkApplication {
    static void main(String[] args) {
        if (args.length > 0 && OperatorCommands.include(args[0])) System.exit(OperatorCommands.run(args));
        SpringApplication.run(WaymarkApplication.class, args);
    }
}
