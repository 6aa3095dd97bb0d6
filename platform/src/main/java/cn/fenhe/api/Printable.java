package cn.fenhe.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What people read: without controls and turns of direction, and a name also without signs of no width, see {@link PlainText}. Null is
 * left to others.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Printable.Signs.class)
public @interface Printable {

    String message() default "{cn.fenhe.api.Printable.message}";

    /** Whether it is more than a name: signs of no width, which come with pasted text, do no harm there. */
    boolean prose() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the signs. */
    class Signs implements ConstraintValidator<Printable, CharSequence> {

        private boolean prose;

        @Override
        public void initialize(Printable asked) {
            prose = asked.prose();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || !PlainText.isUnprintable(value.toString()) && (prose || hasWidth(value.toString()));
        }

        private static boolean hasWidth(String name) {
            return PlainText.clean(name).length()
                    == Normalizer.normalize(name, Normalizer.Form.NFC).strip().length();
        }
    }
}
