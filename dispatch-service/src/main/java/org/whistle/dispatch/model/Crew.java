package org.whistle.dispatch.model;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of one seat: a desk's place, or a unit. Who isn't on duty is never named as such, and
 * so is never woken.
 *
 * @param members those of the seat, who stand in there, and whose turn it is now or next
 */
public record Crew(String seat, List<Member> members, List<DutyTurn> turns, List<Leave> leaves) {

  /** A seat's share of everybody's. */
  public static Crew of(String seat, List<Member> staff, List<DutyTurn> turns, List<Leave> leaves) {
    var own = turns.stream().filter(turn -> turn.seat().equals(seat)).toList();
    var members =
        staff.stream()
            .filter(
                member ->
                    member.seat().equals(seat)
                        || (member.kind() == Member.Kind.SUBSTITUTE
                            && seat.startsWith(member.seat()))
                        || own.stream().anyMatch(turn -> turn.member().equals(member.id())))
            .toList();
    return new Crew(
        seat,
        members,
        own,
        leaves.stream()
            .filter(leave -> members.stream().anyMatch(it -> it.id().equals(leave.member())))
            .toList());
  }

  /** Whoever may be told now: whose turn it is; without a turn, in office hours, those present. */
  public List<Watch> onDuty(Instant at, boolean officesOpen) {
    var onTurn = onTurn(at);
    if (!onTurn.isEmpty() || !officesOpen) {
      return onTurn;
    }
    var own = present(regulars(), at);
    return (own.isEmpty() ? present(substitutes(), at) : own)
        .stream().map(Watch::inOfficeHours).toList();
  }

  /** Whose turn is next. */
  public List<Watch> next(Instant at) {
    return turns.stream()
        .filter(turn -> turn.from().isAfter(at))
        .map(DutyTurn::from)
        .min(Comparator.naturalOrder())
        .map(this::onTurn)
        .orElse(List.of());
  }

  /** Who of the seat's own people is away, and until when. */
  public List<Leave> away(Instant at) {
    return leaves.stream().filter(leave -> leave.covers(at)).toList();
  }

  /** Somebody whose turns overlap is there once, for as long as the longer one lasts. */
  private List<Watch> onTurn(Instant at) {
    Map<String, DutyTurn> turnOf = new LinkedHashMap<>();
    turns.stream()
        .filter(turn -> turn.covers(at) && !isAway(turn.member(), at))
        .forEach(turn -> turnOf.merge(turn.member(), turn, maxBy(comparing(DutyTurn::until))));
    return turnOf.values().stream()
        .flatMap(turn -> member(turn.member()).map(who -> Watch.of(who, turn)).stream())
        .toList();
  }

  private List<Member> present(Stream<Member> some, Instant at) {
    return some.filter(member -> !isAway(member.id(), at)).toList();
  }

  private Stream<Member> regulars() {
    return members.stream()
        .filter(member -> member.seat().equals(seat) && member.kind() != Member.Kind.SUBSTITUTE);
  }

  private Stream<Member> substitutes() {
    return members.stream().filter(member -> member.kind() == Member.Kind.SUBSTITUTE);
  }

  private boolean isAway(String member, Instant at) {
    return leaves.stream().anyMatch(leave -> leave.member().equals(member) && leave.covers(at));
  }

  private Optional<Member> member(String id) {
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }
}
