package org.whistle.chaos.fault;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The wires of an installation: one from each part to PostgreSQL, and one to the broker. */
public final class Wires implements AutoCloseable {
  /** The wire to the broker, which all share, because the broker tells one address to all. */
  public static final String BROKER = "broker";

  private final Map<String, Wire> wires = new HashMap<>();

  /**
   * Lays them.
   *
   * @param parts who speaks to PostgreSQL
   * @param ports the port of {@code postgres}, {@code kafka}, and of each {@code wire-NAME}
   */
  public static Wires lay(Iterable<String> parts, ToIntFunction<String> ports) throws IOException {
    var wires = new Wires();
    var postgres = ports.applyAsInt("postgres");
    for (var part : parts) {
      wires.wires.put(part, new Wire(ports.applyAsInt("wire-" + part), postgres));
    }
    var broker = new Wire(ports.applyAsInt("wire-" + BROKER), ports.applyAsInt("kafka"));
    wires.wires.put(BROKER, broker);
    return wires;
  }

  Wire of(String name) {
    var wire = wires.get(name);
    if (wire == null) {
      throw new NotDone("no wire of " + name);
    }
    return wire;
  }

  static String serverOf(String wire) {
    return wire.equals(BROKER) ? "the broker" : "PostgreSQL";
  }

  @Override
  public void close() throws IOException {
    for (var wire : wires.values()) {
      wire.close();
    }
  }
}
