package org.whistle.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Assignee;
import org.whistle.dispatch.model.Assigning;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Member;
import org.whistle.dispatch.model.Reason;

/** 派给谁: everybody to whom a desk could give a request, with what each has in hand already. */
@Service
public final class SuggestAssignees {
  private final Crews crews;
  private final WhoIsThere there;
  private final DutyRoster roster;

  SuggestAssignees(Crews crews, WhoIsThere there, DutyRoster roster) {
    this.crews = crews;
    this.there = there;
    this.roster = roster;
  }

  /**
   * One of them.
   *
   * @param refused why not this one
   */
  public record Candidate(Member member, Assignee as, Crews.Load load, @Nullable Reason refused) {}

  /** Those who may have it first, the least burdened first. */
  public List<Candidate> of(Handling handling, Actor actor) {
    var desk = actor.desk();
    if (desk == null) {
      return List.of();
    }
    var now = roster.time();
    var members = crews.below(desk.place());
    var loads = crews.loads(members.stream().map(Member::id).toList());
    return members.stream()
        .flatMap(
            member ->
                Stream.ofNullable(there.assignee(member, now))
                    .map(
                        as ->
                            new Candidate(
                                member,
                                as,
                                loads.getOrDefault(member.id(), Crews.Load.NONE),
                                new Assigning(handling, actor, as).against().orElse(null))))
        .filter(it -> it.refused() != Reason.NOT_OF_YOUR_DESK)
        .sorted(
            Comparator.comparing((Candidate it) -> it.refused() != null)
                .thenComparing(it -> it.load().overdue())
                .thenComparing(it -> it.load().open())
                .thenComparing(it -> it.member().id()))
        .toList();
  }
}
