package org.whistle.intake.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which phones are told of which request, and which want none of it. */
public interface Contacts {

  /** The phone of a request; empty where none was given, or the person was forgotten. */
  Optional<String> phone(UUID request, Slot slot);

  /** Names the second one of a request, in the place of the one before. */
  void second(UUID request, String phone);

  /** Takes the second one back. */
  void noSecond(UUID request);

  /** Notes that a phone is told of a request, so that its replies are understood. */
  void told(UUID request, Slot slot, String phone);

  /** The requests that this phone was told of. */
  List<UUID> toldOf(String phone);

  /** Whether this phone wants no texts. */
  boolean silent(String phone);

  /** Texts no more, or again. */
  void silence(String phone, boolean silent);
}
