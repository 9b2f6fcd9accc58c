package org.whistle.tracking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.calendar.InForce;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.Unit;
import org.whistle.tracking.model.Terms;

/** The terms on which clocks open. */
@Configuration(proxyBeanMethods = false)
class ClockTerms {
  private static final String LONGEST = "N5";

  @Bean
  Terms terms(InForce inForce, Responsibilities responsibilities) {
    return new Terms(inForce, ClockTerms::promiseOf, unit -> nightDuty(responsibilities, unit));
  }

  /** The lists that dispatch announced: how units are called, and who has night duty. */
  @Bean
  Responsibilities responsibilities() {
    return new Responsibilities();
  }

  /** A category that is urgent by default has no general promise of its own: the longer one. */
  private static String promiseOf(String category) {
    return Catalogue.standard()
        .find(category)
        .map(found -> found.clock())
        .filter(clock -> clock.startsWith("N"))
        .orElse(LONGEST);
  }

  /** Whom the table doesn't know gets no more time. */
  private static boolean nightDuty(Responsibilities responsibilities, String unit) {
    return responsibilities.unit(unit).map(Unit::nightDuty).orElse(true);
  }
}
