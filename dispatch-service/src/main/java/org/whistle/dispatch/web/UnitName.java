package org.whistle.dispatch.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Responsibilities;

/** A unit by its code, and how it is called. */
record UnitName(String code, String name) {

  /** Those of every list that was announced. */
  @Component
  record Book(Responsibilities responsibilities) {
    UnitName of(String code, Locale language) {
      return new UnitName(
          code, responsibilities.unit(code).map(unit -> unit.name(language)).orElse(code));
    }
  }
}
