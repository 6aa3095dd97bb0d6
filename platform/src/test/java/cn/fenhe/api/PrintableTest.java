package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PrintableTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private final Validator validator = FACTORY.getValidator();

    record Written(
            @Printable String name,
            @Printable(prose = true) String text,
            List<@Printable(prose = true) String> lines) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private List<String> faults(String name, String text, String... lines) {
        return validator.validate(new Written(name, text, List.of(lines))).stream()
                .map(fault -> fault.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    @Test
    void whatTurnsTheDirectionOrIsNoSignIsRefusedEverywhere() {
        assertThat(faults("公安局", "两行\n说明", "一条")).isEmpty();
        assertThat(faults("公安\u202E局", "说\u0000明", "一\u2067条"))
                .containsExactly("lines[0].<list element>", "name", "text");
    }

    @Test
    void signsOfNoWidthAreRefusedInANameAloneSinceTheyComeWithPastedText() {
        assertThat(faults("公安\u200B局", "说\u200B明", "一\uFEFF条")).containsExactly("name");
    }
}
