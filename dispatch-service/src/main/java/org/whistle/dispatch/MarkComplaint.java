package org.whistle.dispatch;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Complaining;
import org.whistle.dispatch.model.Handling;

/**
 * 回避: says whom a request complains of; the colleagues of a person's desk don't handle it either.
 */
@Service
public final class MarkComplaint {
  private static final String STAFF = "staff:";

  private final Lives lives;
  private final Crews crews;

  MarkComplaint(Lives lives, Crews crews) {
    this.lives = lives;
    this.crews = crews;
  }

  /**
   * Marks.
   *
   * @param about {@code staff:|unit:|place:} with a code
   */
  public Handling mark(UUID id, Actor actor, String about) {
    return lives.write(
        id,
        life -> {
          var meant = Stream.concat(Stream.of(about), deskOf(about)).toList();
          life.heed(Complaining.mark(life.handling(), actor, meant)).ifPresent(life::keep);
          life.passEmptyRungs();
          return life.handling();
        });
  }

  private Stream<String> deskOf(String about) {
    return about.startsWith(STAFF)
        ? crews.member(about.substring(STAFF.length())).stream()
            .map(member -> member.seat())
            .filter(seat -> seat.matches("\\d{9,15}"))
            .map(seat -> "place:" + seat)
        : Stream.empty();
  }
}
