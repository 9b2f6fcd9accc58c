package org.whistle.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 晨报: kept and said in one transaction, so each desk is told once, whoever makes it. */
@Component
class MakeDigests {
  private final Digests digests;
  private final Lives lives;

  MakeDigests(Digests digests, Lives lives) {
    this.digests = digests;
    this.lives = lives;
  }

  /** Said of the request that comes first; a desk where nothing is due is left in peace. */
  @Transactional
  public void make(LocalDate day, Instant at, Instant until) {
    var made = digests.make(day, at, until);
    var heads = made.stream().map(Digests.Made::head).distinct().toList();
    lives.writeAll(
        heads,
        open -> {
          made.forEach(one -> Objects.requireNonNull(open.get(one.head())).say(one.event()));
          return made.size();
        });
  }
}
