package org.whistle.dispatch.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Crews;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.Portraits;
import org.whistle.dispatch.model.Handling;
import org.whistle.dispatch.model.Member;
import org.whistle.web.Refusal;

/** 现在由谁负责: whom its resident may call about a request, as on the card at the door. */
@RestController
class HolderController {
  private final Handlings handlings;
  private final Crews crews;
  private final Portraits portraits;

  HolderController(Handlings handlings, Crews crews, Portraits portraits) {
    this.handlings = handlings;
    this.crews = crews;
    this.portraits = portraits;
  }

  /**
   * Who has it in hand; of units outside, and while it waits, nobody is named.
   *
   * @param phone the duty's, never a private one
   * @param portrait whether there is one to be shown
   */
  record Holder(@Nullable String name, @Nullable String phone, boolean portrait) {
    private static final Holder NOBODY = new Holder(null, null, false);
  }

  @Allow(Role.RESIDENT)
  @GetMapping("/api/requests/{id}/holder")
  Holder holder(@PathVariable UUID id, Caller caller) {
    return named(id, caller)
        .map(it -> new Holder(it.name(), it.phone(), portraits.has(it.id())))
        .orElse(Holder.NOBODY);
  }

  @Allow(Role.RESIDENT)
  @GetMapping("/api/requests/{id}/holder/portrait")
  ResponseEntity<byte[]> portrait(@PathVariable UUID id, Caller caller) {
    return named(id, caller)
        .flatMap(it -> portraits.of(it.id()))
        .map(PortraitController::shown)
        .orElseThrow(Refusal::notFound);
  }

  private Optional<Member> named(UUID id, Caller caller) {
    if (!id.equals(caller.request())) {
      throw Refusal.notFound();
    }
    var handling = handlings.find(id).orElseThrow(Refusal::notFound);
    var hand = handling.hand();
    return hand == null || hand.unit() != null
        ? Optional.empty()
        : crews.member(hand.by()).filter(it -> may(it, handling));
  }

  /** Nobody is sent to whom the request complains of. */
  private static boolean may(Member member, Handling handling) {
    return !handling.matter().about().contains("staff:" + member.id());
  }
}
