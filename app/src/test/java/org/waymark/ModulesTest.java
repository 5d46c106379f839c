package org.waymark;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesUseOnlyWhatTheyAreAllowedToUse() {
        ApplicationModules.of(WaymarkApplication.class).verify();
    }
}
