package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.calendar.InForce;
import org.whistle.dispatch.model.Assignee;
import org.whistle.dispatch.model.Crew;
import org.whistle.dispatch.model.Desk;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;
import org.whistle.dispatch.model.Watch;

/** 在岗: who is on duty at a desk or for a unit, who is next, who is away. */
@Component
public final class WhoIsThere {
  private final Crews crews;
  private final InForce inForce;

  WhoIsThere(Crews crews, InForce inForce) {
    this.crews = crews;
    this.inForce = inForce;
  }

  /**
   * One seat at one moment.
   *
   * @param onDuty who may be told now
   * @param next whose turn is next, where a roster says
   */
  public record Now(String seat, List<Watch> onDuty, List<Watch> next, List<Leave> away) {}

  public Now at(String seat, Instant moment) {
    var crew = crews.of(seat, moment);
    return new Now(seat, crew.onDuty(moment, isOpen(moment)), crew.next(moment), crew.away(moment));
  }

  /** Every seat that has people, at one moment. */
  public List<Now> everywhere(Instant moment) {
    var open = isOpen(moment);
    return crews.everybody(moment).stream()
        .map(crew -> new Now(crew.seat(), crew.onDuty(moment, open), List.of(), crew.away(moment)))
        .toList();
  }

  /** Somebody as whom a request may be given to. */
  Optional<Assignee> assignee(String id, Instant moment) {
    return crews.member(id).map(member -> assignee(member, moment)).filter(it -> it != null);
  }

  @Nullable Assignee assignee(Member member, Instant moment) {
    if (!member.seat().matches("\\d+")) {
      return null;
    }
    var crew = crews.of(member.seat(), moment);
    return new Assignee(
        member.id(),
        Desk.of(member.seat()),
        member.unit(),
        member.worksPartTime(),
        isAway(crew, member, moment),
        crew.onDuty(moment, isOpen(moment)).stream().anyMatch(it -> it.member().equals(member)));
  }

  private static boolean isAway(Crew crew, Member member, Instant moment) {
    return crew.away(moment).stream().anyMatch(leave -> leave.member().equals(member.id()));
  }

  private boolean isOpen(Instant moment) {
    return inForce.working().isOpen(moment);
  }
}
