package org.whistle.intake.requests.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text without control characters; line breaks and tabs may stand in it. */
@Pattern(regexp = "(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface PlainText {
  String message() default "{whistle.plain-text}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
