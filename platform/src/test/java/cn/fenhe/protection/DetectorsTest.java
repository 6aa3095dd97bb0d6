package cn.fenhe.protection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.release.Register;
import cn.fenhe.release.Registers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sensitive columns are found by figures; not a value comes out. */
@PlatformTest
class DetectorsTest {

    @Autowired
    Registers registers;

    @Autowired
    Detectors detectors;

    @Test
    void whatAColumnLooksLikeIsToldByItsShare() {
        List<Finding> findings = detectors.detect(table(registers.residents()), null);

        assertThat(findings)
                .contains(
                        new Finding("id_number", Looks.ID_NUMBER, 2, 2),
                        new Finding("full_name", Looks.NAME, 2, 2),
                        new Finding("mobile", Looks.MOBILE, 2, 2))
                .noneMatch(finding -> finding.column().equals("division"));
        assertThat(findings.toString()).doesNotContain(Registers.ZHANG, "张三丰", "13800000000");
    }

    @Test
    void aTableWithoutSensitiveValuesHasNoFinding() {
        assertThat(detectors.detect(table(registers.air()), null)).isEmpty();
    }

    private static UUID table(Register register) {
        return Objects.requireNonNull(register.entry().table());
    }
}
