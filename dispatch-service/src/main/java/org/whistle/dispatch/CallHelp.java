package org.whistle.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Unit;
import org.whistle.contracts.DispatchEvent.HelpCalled;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Help;
import org.whistle.dispatch.model.Helping;
import org.whistle.journal.Ids;
import org.whistle.web.Refusal;

/** 自办: a community fetches somebody without a whistle, and writes down when they came. */
@Service
public final class CallHelp {
  private final Lives lives;
  private final Helps helps;
  private final Notes notes;

  CallHelp(Lives lives, Helps helps, Notes notes) {
    this.lives = lives;
    this.helps = helps;
    this.notes = notes;
  }

  public Help call(UUID request, Actor actor, String unit, @Nullable String note) {
    boolean department = Catalogue.standard().unit(unit).map(Unit::department).orElse(false);
    return lives.write(
        request,
        life -> {
          var words = notes.internalIfAny(request, "help", actor, note);
          var said = new HelpCalled(Ids.next(), unit, actor.id(), words);
          var called =
              life.heed(new Helping(life.handling(), actor).call(said, department, life.now()))
                  .orElseThrow();
          helps.save(called);
          return called;
        });
  }

  /** The moment is now, where none is given. */
  public Help came(UUID request, Actor actor, UUID help, @Nullable Instant at) {
    return lives.write(
        request,
        life -> {
          var called =
              helps
                  .find(help)
                  .filter(it -> it.requestId().equals(request))
                  .orElseThrow(Refusal::notFound);
          var moment = at == null ? life.now() : at;
          try {
            var next =
                life.heed(new Helping(life.handling(), actor).came(called, moment, life.now()));
            next.ifPresent(helps::save);
            return next.orElse(called);
          } catch (MoveRefused refused) {
            throw called.recordedBy() == null ? refused : refused.after(called.recordedBy());
          }
        });
  }
}
