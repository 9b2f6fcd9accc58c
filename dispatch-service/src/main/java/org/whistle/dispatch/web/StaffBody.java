package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;
import org.whistle.dispatch.sheet.StaffPatterns;
import org.whistle.journal.Ids;
import org.whistle.web.Refusal;

/** The books of staff as they travel. */
final class StaffBody {
  static final String REASONS = "leave|sick|training|other";
  private static final int MOST = 1000;

  private StaffBody() {}

  record Members(@NotEmpty @Size(max = MOST) List<@Valid @NotNull One> items) {
    List<Member> members() {
      return items.stream().map(One::member).toList();
    }
  }

  record One(
      @NotNull @Pattern(regexp = StaffPatterns.ID) String id,
      @NotBlank @Size(max = 50) String name,
      @NotNull @Pattern(regexp = StaffPatterns.KINDS) String kind,
      @NotNull @Pattern(regexp = StaffPatterns.SEAT) String seat,
      @Nullable @Pattern(regexp = "[A-Z]\\d{2}") String unit,
      @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{2,22}") String phone) {

    static One of(Member it) {
      return new One(it.id(), it.name(), it.kind().wire(), it.seat(), it.unit(), it.phone());
    }

    Member member() {
      return new Member(id, name.strip(), Member.Kind.of(kind), seat, unit, phone);
    }
  }

  record Turns(@NotEmpty @Size(max = MOST) List<@Valid @NotNull OneTurn> items) {
    List<DutyTurn> turns() {
      return items.stream().map(OneTurn::turn).toList();
    }
  }

  record OneTurn(
      @Nullable UUID id,
      @NotNull @Pattern(regexp = StaffPatterns.ID) String member,
      @NotNull @Pattern(regexp = StaffPatterns.SEAT) String seat,
      @NotNull Instant from,
      @NotNull Instant until,
      @Nullable Boolean byPhone) {

    static OneTurn of(DutyTurn it) {
      return new OneTurn(it.id(), it.member(), it.seat(), it.from(), it.until(), it.byPhone());
    }

    DutyTurn turn() {
      inOrder(from, until);
      return new DutyTurn(Ids.next(), member, seat, from, until, Boolean.TRUE.equals(byPhone));
    }
  }

  record Leaves(@NotEmpty @Size(max = MOST) List<@Valid @NotNull OneLeave> items) {
    List<Leave> leaves() {
      return items.stream().map(OneLeave::leave).toList();
    }
  }

  record OneLeave(
      @Nullable UUID id,
      @NotNull @Pattern(regexp = StaffPatterns.ID) String member,
      @NotNull Instant from,
      @NotNull Instant until,
      @NotNull @Pattern(regexp = REASONS) String reason) {

    static OneLeave of(Leave it) {
      return new OneLeave(it.id(), it.member(), it.from(), it.until(), it.reason());
    }

    Leave leave() {
      inOrder(from, until);
      return new Leave(Ids.next(), member, from, until, reason);
    }
  }

  private static void inOrder(Instant from, Instant until) {
    if (!until.isAfter(from)) {
      throw Refusal.invalid("until", "not after from");
    }
  }
}
