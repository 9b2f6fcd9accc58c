package org.whistle.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Bonds;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Link;
import org.whistle.dispatch.model.Linking;
import org.whistle.dispatch.model.Taking;
import org.whistle.dispatch.model.Waiting;
import org.whistle.web.Refusal;

/** 并案: neighbours who ask for the same are one piece of work, and each is answered. */
@Service
public final class LinkRequests {
  private final Lives lives;
  private final Notes notes;
  private final Links links;

  LinkRequests(Lives lives, Notes notes, Links links) {
    this.lives = lives;
    this.notes = notes;
    this.links = links;
  }

  /** What still waits on somebody's desk is taken by it: whoever links it answers for it. */
  public Handling link(Link wanted, Actor actor, @Nullable String note) {
    return lives.writeAll(
        List.of(wanted.request(), wanted.master()),
        open -> {
          var life = open.get(wanted.request());
          var master = open.get(wanted.master());
          if (life == null || master == null) {
            throw Refusal.notFound();
          }
          if (life.handling().state() instanceof Waiting) {
            life.move(Taking.take(life.handling(), actor));
          }
          var bonds = bonds(wanted);
          var words = notes.internalIfAny(wanted.request(), "link", actor, note);
          var linking = new Linking(life.handling(), actor, words);
          life.move(linking.link(wanted, master.handling(), bonds));
          links.save(wanted);
          return life.handling();
        });
  }

  public Handling unlink(UUID id, Actor actor, String reason, @Nullable String note) {
    return lives.write(
        id,
        life -> {
          var own = links.of(id);
          var words = notes.internalIfAny(id, "link", actor, note);
          life.move(new Linking(life.handling(), actor, words).unlink(own.orElse(null), reason));
          own.ifPresent(links::remove);
          return life.handling();
        });
  }

  private Bonds bonds(Link wanted) {
    return new Bonds(
        links.of(wanted.request()).orElse(null),
        !links.to(wanted.request()).isEmpty(),
        links.of(wanted.master()).orElse(null));
  }
}
