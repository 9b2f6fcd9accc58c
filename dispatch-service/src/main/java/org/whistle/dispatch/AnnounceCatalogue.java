package org.whistle.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.access.Caller;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Responsibilities;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.catalogue.Unit;
import org.whistle.dispatch.model.routing.Finding;
import org.whistle.web.Refusal;

/** 责任清单发布: a list that the rules can go by holds from its date on. */
@Service
public final class AnnounceCatalogue {
  private final Responsibilities responsibilities;
  private final AnnounceRules rules;
  private final RoutedRequests requests;
  private final Announcing announcing;

  AnnounceCatalogue(
      Responsibilities responsibilities,
      AnnounceRules rules,
      RoutedRequests requests,
      Announcing announcing) {
    this.responsibilities = responsibilities;
    this.rules = rules;
    this.requests = requests;
    this.announcing = announcing;
  }

  /**
   * A list as it is to be.
   *
   * @param from first day on which it holds; absent for at once
   * @param reading makes the list from its version and date, and the list before it
   */
  public record Draft(String version, @Nullable LocalDate from, Reading reading) {}

  /** How a list is read. */
  @FunctionalInterface
  public interface Reading {
    ResponsibilityList read(ResponsibilityList head, ResponsibilityList before);
  }

  /**
   * What would change.
   *
   * @param lists categories in which others may lead
   * @param findings what the routing rules name that wouldn't be so any more
   * @param open requests on which a unit is called that wouldn't be there
   */
  public record Preview(
      ResponsibilityList list,
      ResponsibilityList before,
      List<ListChange> lists,
      List<Finding> findings,
      long open) {}

  /** A category of another list type. */
  public record ListChange(String category, String was, String becomes) {}

  /** Changes nothing. */
  public Preview preview(Caller caller, Draft draft) {
    var before = last();
    var list = read(draft);
    var day = announcing.day(list.from());
    var gone =
        before.units().stream().map(Unit::code).filter(code -> list.unit(code).isEmpty()).toList();
    return new Preview(
        list,
        before,
        Catalogue.standard().categories().stream()
            .map(
                it ->
                    change(
                        it.code(), code -> before.listOf(code, day), list.listOf(it.code(), day)))
            .filter(Objects::nonNull)
            .toList(),
        rules.check(list),
        gone.isEmpty() ? 0 : requests.open(caller.scope(), gone));
  }

  private static @Nullable ListChange change(
      String category, Function<String, String> was, String becomes) {
    var before = was.apply(category);
    return before.equals(becomes) ? null : new ListChange(category, before, becomes);
  }

  /** Announces it, in the running transaction. */
  public ResponsibilityList announce(Caller caller, Draft draft) {
    if (responsibilities.find(draft.version()).isPresent()) {
      throw Refusal.conflict("version-known", draft.version());
    }
    var list = read(draft);
    Announcing.refuse(rules.check(list));
    announcing.announce(
        caller,
        new Announced(
            Announced.RESPONSIBILITIES,
            list.version(),
            list.json(),
            list.from(),
            caller.id(),
            announcing.now()));
    return list;
  }

  private ResponsibilityList read(Draft draft) {
    Instant from = announcing.from(draft.from(), last().from());
    var head = new ResponsibilityList(draft.version(), from, List.of(), List.of(), List.of());
    return draft.reading().read(head, last());
  }

  private ResponsibilityList last() {
    return responsibilities.all().getLast();
  }
}
