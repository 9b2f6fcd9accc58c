package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Complaining;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Slip;

/**
 * 回避: says whom a request complains of; the colleagues of a person's desk don't handle it either.
 */
@Service
public final class MarkComplaint {
  private final Lives lives;
  private final Colleagues colleagues;
  private final Notes notes;

  MarkComplaint(Lives lives, Colleagues colleagues, Notes notes) {
    this.lives = lives;
    this.colleagues = colleagues;
    this.notes = notes;
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
          var meant = colleagues.meant(List.of(about));
          life.heed(Complaining.mark(life.handling(), actor, meant)).ifPresent(life::keep);
          life.passEmptyRungs();
          return life.handling();
        });
  }

  /** Takes a mark back, and the desk's with it, unless it is meant for another reason. */
  public Handling unmark(UUID id, Actor actor, String about, Why why) {
    return lives.write(
        id,
        life -> {
          var handling = life.handling();
          var gone = colleagues.meant(List.of(about));
          var named =
              handling.matter().about().stream().filter(one -> !gone.contains(one)).toList();
          var words = notes.internalIfAny(id, "complaint", actor, why.note());
          var slip = new Slip(why.reason(), words);
          life.heed(Complaining.unmark(handling, actor, colleagues.meant(named), slip))
              .ifPresent(life::keep);
          return life.handling();
        });
  }

  /** A reason from the list, and more in words. */
  public record Why(String reason, @Nullable String note) {}
}
