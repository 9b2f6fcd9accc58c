package org.whistle.feedback.messages;

import java.util.List;
import org.whistle.contracts.Watches;
import org.whistle.feedback.messages.model.OnDuty;

/** Who is on duty at desks and for units. */
public interface Rota {

  /** Goes by these from here on. */
  void replace(Watches announced);

  /** Whose turn it is at {@code whistle_now()}. */
  List<OnDuty> now();
}
