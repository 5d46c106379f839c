package org.waymark;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

class ModulesTest {
    @Test
    void modulesUseOnlyWhatTheyAreAllowedToUse() {
        System.setProperty("spring.modulith.detection-strategy", WithOpenEngine.class.getName());

        ApplicationModules.of(WaymarkApplication.class).verify();
    }

    /** Whoever may use the engine may use all its packages: it knows no framework, so it cannot say so itself. */
    public static final class WithOpenEngine implements ApplicationModuleDetectionStrategy {
        @Override
        public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
            return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
        }

        @Override
        public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation declared) {
            return module.getName().equals("org.waymark.analytics")
                    ? NamedInterfaces.forOpen(module)
                    : NamedInterfaces.of(module, declared);
        }
    }
}
