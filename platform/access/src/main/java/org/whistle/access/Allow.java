package org.whistle.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a controller's method; a method (or class) without it refuses everyone. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

  /** Any of these roles. */
  Role[] value() default {};

  /** Whoever the gateway let through, people without an account included. */
  boolean anyone() default false;
}
