package cn.fenhe.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A name that people read: without controls, signs of no width and turns of direction, see {@link PlainText}. Null is left to others. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Printable.Signs.class)
public @interface Printable {

    String message() default "{cn.fenhe.api.Printable.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the signs. */
    class Signs implements ConstraintValidator<Printable, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null
                    || !PlainText.isUnprintable(value.toString())
                            && PlainText.clean(value.toString()).length()
                                    == java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFC)
                                            .strip()
                                            .length();
        }
    }
}
