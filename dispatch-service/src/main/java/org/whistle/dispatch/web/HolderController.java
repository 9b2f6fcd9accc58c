package org.whistle.dispatch.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Crews;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Member;
import org.whistle.web.Refusal;

/** 现在由谁负责: whom its resident may call about a request, as on the card at the door. */
@RestController
class HolderController {
  private final Handlings handlings;
  private final Crews crews;

  HolderController(Handlings handlings, Crews crews) {
    this.handlings = handlings;
    this.crews = crews;
  }

  /**
   * Who has it in hand; of units outside, and while it waits, nobody is named.
   *
   * @param phone the duty's, never a private one
   */
  record Holder(@Nullable String name, @Nullable String phone) {
    private static final Holder NOBODY = new Holder(null, null);

    static Holder of(Member member) {
      return new Holder(member.name(), member.phone());
    }
  }

  @Allow(Role.RESIDENT)
  @GetMapping("/api/requests/{id}/holder")
  Holder holder(@PathVariable UUID id, Caller caller) {
    if (!id.equals(caller.request())) {
      throw Refusal.notFound();
    }
    var handling = handlings.find(id).orElseThrow(Refusal::notFound);
    var hand = handling.hand();
    return hand == null || hand.unit() != null
        ? Holder.NOBODY
        : crews
            .member(hand.by())
            .filter(it -> may(it, handling))
            .map(Holder::of)
            .orElse(Holder.NOBODY);
  }

  /** Nobody is sent to whom the request complains of. */
  private static boolean may(Member member, Handling handling) {
    return !handling.matter().about().contains("staff:" + member.id());
  }
}
