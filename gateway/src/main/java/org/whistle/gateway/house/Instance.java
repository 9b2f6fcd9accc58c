package org.whistle.gateway.house;

import java.net.URI;

/** One process of a service. */
public final class Instance {

  private final String name;
  private final URI address;
  private volatile boolean ready = true;

  Instance(Service service, int number, URI address) {
    this.name = number == 1 ? service.wire() : service.wire() + "-" + number;
    this.address = address;
  }

  /** {@code intake}, {@code intake-2} and so on. */
  public String name() {
    return name;
  }

  /** Where it answers this path. */
  public URI at(String path) {
    return address.resolve(path);
  }

  boolean isReady() {
    return ready;
  }

  void seen(boolean nowReady) {
    ready = nowReady;
  }
}
