package cn.fenhe;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house's walls are law: an arrow that the design does not have is a red build. */
class ModularityTests {

    @Test
    void noModuleReachesPastItsArrows() {
        ApplicationModules.of(Fenhe.class).verify();
    }
}
