package org.whistle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.TakeRequest.Resolution;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Answer;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Link;
import org.whistle.dispatch.model.Outcome;
import org.whistle.dispatch.model.Resolving;
import org.whistle.web.Refusal;

/** 解单: whoever has it says what was done; those linked to it may be answered with it. */
@Service
public final class ResolveRequest {
  private final Lives lives;
  private final Notes notes;
  private final Links links;

  private final FinishWhistles whistles;

  ResolveRequest(Lives lives, Notes notes, Links links, FinishWhistles whistles) {
    this.lives = lives;
    this.notes = notes;
    this.links = links;
    this.whistles = whistles;
  }

  /**
   * One transaction, whatever the number of those linked: all are answered, or nothing happened.
   * Each has its own answer, under its own key, and its own event, from which its own visit
   * follows. What rests or has ended meanwhile is left as it is.
   *
   * @param despite why, where called units have not done their parts
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
          var answer = answer(id, actor, resolution);
          var resolved = Resolving.resolve(master.handling(), actor, answer);
          if (resolved instanceof Outcome.Moved<?, ?>) {
            whistles.finish(master, actor, despite);
          }
          var answered = master.move(resolved);
          open.forEach((other, life) -> answerToo(life, other, actor, resolution));
          return answered;
        });
  }

  private void answerToo(Life life, UUID id, Actor actor, Resolution resolution) {
    if (links.of(id).isPresent() && Resolving.isOpen(life.handling())) {
      whistles.finish(life, actor, "done-otherwise");
      life.move(Resolving.together(life.handling(), actor, answer(id, actor, resolution)));
    }
  }

  private Answer answer(UUID id, Actor actor, Resolution resolution) {
    var words = notes.forResident(id, "answer", actor, resolution.answer());
    return new Answer(words, resolution.outcome(), resolution.evidence());
  }
}
