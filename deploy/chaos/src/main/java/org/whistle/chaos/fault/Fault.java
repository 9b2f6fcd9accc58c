package org.whistle.chaos.fault;

import java.time.Duration;

/** One thing that goes wrong, as a value: what, whom, how long. */
public sealed interface Fault {

  /** What the report counts it as. */
  String kind();

  /** {@code kill -9} at any time. */
  record Kill(String part) implements Fault {
    @Override
    public String kind() {
      return "kill -9 of " + Parts.kindOf(part);
    }
  }

  /** {@code kill -9} of a service when it comes to this point. */
  record KillAt(String part, Point point) implements Fault {
    @Override
    public String kind() {
      return "kill -9 " + point.words();
    }
  }

  /** Frozen at any time, and woken. */
  record Freeze(String part, Duration lasting) implements Fault {
    @Override
    public String kind() {
      return "SIGSTOP of %s, %s".formatted(Parts.kindOf(part), shortOrLong(lasting));
    }
  }

  /** Frozen at this point, and woken when others may have taken over. */
  record FreezeAt(String part, Point point, Duration lasting) implements Fault {
    @Override
    public String kind() {
      return "SIGSTOP %s, %s".formatted(point.words(), shortOrLong(lasting));
    }
  }

  /** Nobody reaches the broker, and it reaches nobody. */
  record BrokerAway(Duration lasting) implements Fault {
    @Override
    public String kind() {
      return "broker unreachable, " + shortOrLong(lasting);
    }
  }

  /** The connection ends after the client's COMMIT was passed on and before its answer. */
  record CommitUnknown(String part, int times) implements Fault {
    @Override
    public String kind() {
      return "commit with unknown outcome";
    }
  }

  /** Every connection is reset. */
  record Reset(String wire) implements Fault {
    @Override
    public String kind() {
      return "connections to %s reset".formatted(Wires.serverOf(wire));
    }
  }

  /** Every package waits. */
  record Slow(String wire, Duration delay, Duration lasting) implements Fault {
    @Override
    public String kind() {
      return "connections to %s slowed".formatted(Wires.serverOf(wire));
    }
  }

  /** The broker is killed and comes back without the last bytes of a partition. */
  record CutTail(int partition, int bytes) implements Fault {
    @Override
    public String kind() {
      return "the log's tail cut off";
    }
  }

  /** All topics are deleted and made anew. */
  record NewTopic() implements Fault {
    @Override
    public String kind() {
      return "the topic made anew";
    }
  }

  /** No byte more fits on the disk of the broker or of PostgreSQL. */
  record DiskFull(String part, Duration lasting) implements Fault {
    @Override
    public String kind() {
      return "disk full for " + Parts.kindOf(part);
    }
  }

  /** A process starts with its clock wrong, and later with the right one. */
  record WrongClock(String part, Duration off, Duration lasting) implements Fault {
    @Override
    public String kind() {
      return "clock an hour off";
    }
  }

  /** One service after the other is asked to end and comes back. */
  record RollingRestart() implements Fault {
    @Override
    public String kind() {
      return "rolling restart";
    }
  }

  /** Records that nobody said stand in the topic. */
  record Forged(Forgery forgery, int times) implements Fault {
    @Override
    public String kind() {
      return forgery.words();
    }
  }

  private static String shortOrLong(Duration lasting) {
    return lasting.toSeconds() > 10 ? lasting.toSeconds() + " s" : "up to 10 s";
  }
}
