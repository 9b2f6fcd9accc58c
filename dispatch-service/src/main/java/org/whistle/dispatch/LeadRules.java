package org.whistle.dispatch;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.Unit;
import org.whistle.dispatch.model.Call;
import org.whistle.dispatch.model.Matter;
import org.whistle.dispatch.model.Reason;

/** Who may lead a whistle, by the responsibility list in force. */
@Component
final class LeadRules {
  private static final String STREETS_OWN = "B";

  private final Responsibilities responsibilities;
  private final InForce inForce;

  LeadRules(Responsibilities responsibilities, InForce inForce) {
    this.responsibilities = responsibilities;
    this.inForce = inForce;
  }

  /**
   * Only what is the street's own may be led by anybody; else a department leads, or the unit that
   * its rule or the category table names. Source: the domain notes, list types.
   */
  void refuseWrong(Life life, String lead) {
    var matter = life.handling().matter();
    var list = responsibilities.at(life.now());
    var today = life.now().atZone(inForce.working().zone()).toLocalDate();
    boolean mayLead =
        list.unit(lead).map(Unit::department).orElse(false)
            || list.listOf(matter.category(), today).equals(STREETS_OWN)
            || isProposed(matter, lead);
    if (!mayLead) {
      throw new MoveRefused(Reason.DEPARTMENT_MUST_LEAD, life.handling());
    }
  }

  /** Who leads may, and nobody is called whom the request complains of. */
  void refuseMisnamed(Life life, Call call) {
    refuseMeant(life, call.terms().lead());
    call.units().forEach(unit -> refuseMeant(life, unit));
    refuseWrong(life, call.terms().lead());
  }

  /** A unit isn't called to what complains of it. */
  static void refuseMeant(Life life, String unit) {
    if (life.handling().matter().meansUnit(unit)) {
      throw new MoveRefused(Reason.COMPLAINED_ABOUT, life.handling());
    }
  }

  private static boolean isProposed(Matter matter, String lead) {
    var why = matter.why();
    return (why != null && lead.equals(why.routed().lead()))
        || Catalogue.standard()
            .find(matter.category())
            .map(category -> Objects.equals(category.lead(), lead))
            .orElse(true);
  }
}
