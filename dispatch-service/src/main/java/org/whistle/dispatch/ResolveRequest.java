package org.whistle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.TakeRequest.Resolution;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Link;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Resolving;
import org.whistle.dispatch.model.Taking;
import org.whistle.dispatch.model.Waiting;
import org.whistle.web.Refusal;

/** 解单: whoever has it says what was done; those linked to it may be answered with it. */
@Service
public final class ResolveRequest {
  private final Lives lives;
  private final AskEvidence evidence;
  private final Links links;
  private final FinishWork work;

  ResolveRequest(Lives lives, AskEvidence evidence, Links links, FinishWork work) {
    this.lives = lives;
    this.evidence = evidence;
    this.links = links;
    this.work = work;
  }

  /**
   * One transaction, whatever the number of those linked: all are answered, or nothing happened.
   * Each has its own answer, under its own key, and its own event, from which its own visit
   * follows. What rests or has ended meanwhile is left as it is.
   *
   * @param despite why, where called units have not done their parts; tasks must be over
   */
  public Handling resolve(UUID id, Actor actor, Resolution resolution, @Nullable String despite) {
    var all = new ArrayList<>(List.of(id));
    if (resolution.linked()) {
      links.to(id).stream()
          .filter(link -> link.kind().isOneWork())
          .map(Link::request)
          .forEach(all::add);
    }
    return lives.writeAll(
        all,
        open -> {
          var master = open.remove(id);
          if (master == null) {
            throw Refusal.notFound();
          }
          var answer = evidence.answer(master, actor, resolution);
          var resolved = Resolving.resolve(master.handling(), actor, answer);
          if (resolved instanceof Outcome.Moved<?, ?>) {
            evidence.refuseUnshown(master, answer);
            work.finish(master, actor, despite);
          }
          var answered = master.move(resolved);
          work.leave(master, actor, resolution);
          open.values().forEach(life -> answerToo(life, actor, resolution));
          return answered;
        });
  }

  /**
   * The picture that shows it for all is the master's. What a neighbour joined to it and nobody has
   * taken yet is taken by it, where it waits on this desk.
   */
  private void answerToo(Life life, Actor actor, Resolution resolution) {
    if (links.of(life.handling().id()).isEmpty()) {
      return;
    }
    if (life.handling().state() instanceof Waiting) {
      life.attempt(Taking.take(life.handling(), actor));
    }
    if (Resolving.isOpen(life.handling())) {
      work.finish(life, actor, "done-otherwise");
      var answer = evidence.answer(life, actor, resolution);
      life.move(Resolving.together(life.handling(), actor, answer));
    }
  }
}
