package org.whistle.dispatch;

import java.util.Optional;

/** The faces of those who want to be known by them. */
public interface Portraits {

  Optional<Portrait> of(String member);

  boolean has(String member);

  void put(String member, Portrait portrait);

  void remove(String member);
}
