package org.whistle.dispatch;

import java.time.Duration;
import org.whistle.contracts.Watches;

/** Whose turn it is. */
public interface Rota {

  /** Now and within that time, without whoever is on leave then. */
  Watches within(Duration time);
}
