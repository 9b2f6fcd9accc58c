package org.whistle.feedback.ahead;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.ahead.model.Proposal;
import org.whistle.feedback.ahead.model.Proposal.Signed;
import org.whistle.feedback.needs.AskPointing;
import org.whistle.feedback.needs.Wanted;
import org.whistle.web.Refusal;

/** Somebody of the place takes it on, which makes it a request, or says why not. */
@Component
public class DecideProposal {
  private static final String CHANNEL = "proactive";

  private final Proposals proposals;
  private final AskPointing asking;

  DecideProposal(Proposals proposals, AskPointing asking) {
    this.proposals = proposals;
    this.asking = asking;
  }

  /** The request continues the latest case behind it. */
  @Transactional
  public UUID accept(UUID id, String words, Caller by) {
    var open = open(id, by);
    var spot = open.spot();
    var request =
        asking.ask(
            new Wanted(
                spot.place(),
                spot.category(),
                CHANNEL,
                id,
                spot.cases().isEmpty() ? null : spot.cases().getFirst(),
                words),
            by.id());
    proposals.save(open.accepted(request, new Signed(by.id(), proposals.now())));
    return request;
  }

  @Transactional
  public void decline(UUID id, String reason, Caller by) {
    proposals.save(open(id, by).declined(reason, new Signed(by.id(), proposals.now())));
  }

  private Proposal.Open open(UUID id, Caller by) {
    return switch (proposals.lock(id, by.scope()).orElseThrow(Refusal::notFound)) {
      case Proposal.Open open -> open;
      case Proposal.Accepted _, Proposal.Declined _ -> throw Refusal.conflict("proposal-decided");
    };
  }
}
