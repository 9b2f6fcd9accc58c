package org.whistle.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.contracts.DigestMade;
import org.whistle.dispatch.model.Desk;

/** What each desk is told once in the morning. */
public interface Digests {

  /** {@code whistle_now()}. */
  Instant now();

  boolean isMade(LocalDate day);

  /**
   * Makes one for every desk on which something stands, once a day whoever asks.
   *
   * @param until what is due before it is due today
   * @return those that were made now and have something due
   */
  List<Made> make(LocalDate day, Instant at, Instant until);

  /**
   * One that was made.
   *
   * @param head the request that comes first
   */
  record Made(UUID head, DigestMade event) {}

  Optional<Digest> latest(Desk desk);

  /**
   * One desk's morning.
   *
   * @param overdue how many have a promise that is past its date
   * @param today how many have one that comes due today
   * @param supervised how many somebody above watches
   * @param first the most pressing of those, urgent ones first
   */
  record Digest(
      LocalDate day,
      Instant madeAt,
      int open,
      int overdue,
      int today,
      int supervised,
      List<UUID> first) {}
}
