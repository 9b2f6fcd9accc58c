package org.whistle.intake.requests.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;

/** A code of the category table. */
@Constraint(validatedBy = KnownCategory.InTheTable.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownCategory {
  String message() default "{whistle.known-category}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks it up. */
  class InTheTable implements ConstraintValidator<KnownCategory, String> {
    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || Catalogue.standard().find(code).isPresent();
    }
  }
}
