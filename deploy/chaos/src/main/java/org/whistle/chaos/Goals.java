package org.whistle.chaos;

import org.jspecify.annotations.Nullable;
import org.whistle.chaos.fault.Fault;

/** In how many seconds whoever was killed shall be back. */
final class Goals {
  private Goals() {}

  static @Nullable Integer of(Fault fault, int instances) {
    return switch (fault) {
      case Fault.Kill(var part) when part.equals("kafka") || part.equals("postgres") -> 15;
      case Fault.Kill(var part) when part.equals("gateway") -> 10;
      case Fault.Kill _, Fault.KillAt _ -> instances > 1 ? 5 : 10;
      case Fault.CutTail _ -> 15;
      case Fault.Freeze _,
          Fault.FreezeAt _,
          Fault.BrokerAway _,
          Fault.CommitUnknown _,
          Fault.Reset _,
          Fault.Slow _,
          Fault.NewTopic _,
          Fault.DiskFull _,
          Fault.WrongClock _,
          Fault.RollingRestart _,
          Fault.Forged _ ->
          null;
    };
  }
}
