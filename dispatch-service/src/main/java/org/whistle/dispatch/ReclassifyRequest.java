package org.whistle.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Category;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Grounds;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Reclassifying;
import org.whistle.dispatch.model.Sort;
import org.whistle.web.Refusal;

/** 调整分类: another category, another urgency; the resident reads which, why, and by when. */
@Service
public final class ReclassifyRequest {
  private final Lives lives;
  private final Notes notes;
  private final RoutingRules rules;

  ReclassifyRequest(Lives lives, Notes notes, RoutingRules rules) {
    this.lives = lives;
    this.notes = notes;
    this.rules = rules;
  }

  public Handling reclassify(UUID id, Actor actor, As as) {
    return lives.write(
        id,
        life -> {
          var it = new Reclassifying(life.handling(), actor, sort(life, as));
          var words = notes.forResidentIfAny(id, "reclassify", actor, as.note());
          life.move(it.decide(new Grounds(as.reason(), words), life.now()));
          life.keep(it.done());
          return life.handling();
        });
  }

  private Sort sort(Life life, As as) {
    var matter = life.handling().matter();
    var code = as.category() == null ? matter.category() : as.category();
    var category =
        Catalogue.standard()
            .find(code)
            .orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "unknown-category", code));
    var urgency = as.urgency() == null ? matter.urgency() : as.urgency();
    boolean quickNow =
        Catalogue.standard().find(matter.category()).map(ReclassifyRequest::isQuick).orElse(false);
    boolean slower = quickNow && !isQuick(category);
    var sort = new Sort(code, urgency, category.restricted(), category.route(), slower);
    return rules.sent(matter.sortedAs(sort), life.now()).sorting(sort);
  }

  /** Of those that are answered in working days, the sooner; an unknown one has the longer. */
  private static boolean isQuick(Category category) {
    return category.clock().equals("N3");
  }

  /**
   * What it is said to be; what isn't said stays.
   *
   * @param note for the resident
   */
  public record As(
      @Nullable String category, @Nullable String urgency, String reason, @Nullable String note) {}
}
