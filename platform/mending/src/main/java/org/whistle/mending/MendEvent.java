package org.whistle.mending;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Caller;
import org.whistle.journal.Ids;
import org.whistle.journal.KeptEvent;
import org.whistle.journal.KeptEvents;
import org.whistle.journal.Mending;
import org.whistle.journal.NotMended;
import org.whistle.journal.NotMended.Why;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** One person proposes, another approves or refuses; approving does it. */
final class MendEvent {
  private static final Logger LOG = LoggerFactory.getLogger(MendEvent.class);
  private static final int LONGEST_ERROR = 2000;

  private final KeptEvents kept;
  private final Proposals proposals;
  private final TransactionTemplate transaction;
  private final AuditLog audit;

  MendEvent(KeptEvents kept, Proposals proposals, TransactionTemplate transaction, AuditLog audit) {
    this.kept = kept;
    this.proposals = proposals;
    this.transaction = transaction;
    this.audit = audit;
  }

  /** The proposal's id. */
  record Proposed(UUID id) {}

  /** What became of a proposal. */
  record Decided(UUID id, String state) {}

  Proposed propose(long keptId, ProposalController.Wish wish, Caller caller) {
    KeptEvent event = kept.find(keptId).orElseThrow(Refusal::notFound);
    try {
      kept.check(event, actionOf(wish.action()), Optional.ofNullable(wish.body()));
    } catch (NotMended why) {
      throw refusal(why);
    }
    UUID id = Ids.next();
    if (!proposals.add(event, id, wish, caller.id())) {
      throw Refusal.conflict("already-proposed");
    }
    trace(caller, "proposed", id, keptId);
    return new Proposed(id);
  }

  /**
   * Approves and does it, in the running transaction.
   *
   * @param alone without what is held behind it
   * @throws NotMended when it can't be done
   */
  Decided approve(long keptId, UUID proposalId, Caller caller, boolean alone) {
    Proposal proposal = open(keptId, proposalId);
    if (proposal.proposedBy().equals(caller.id())) {
      throw Refusal.conflict("same-person");
    }
    proposals.decide(proposalId, "approved", caller.id(), null);
    kept.settle(
        new Mending(
            keptId,
            actionOf(proposal.action()),
            proposal.body(),
            proposal.proposedBy(),
            caller.id()),
        alone);
    trace(caller, "approved", proposalId, keptId);
    return new Decided(proposalId, "approved");
  }

  /**
   * Applies what was held behind an event that was mended or discarded alone. Should the database
   * go away meanwhile, the journal finds it again by itself.
   */
  void releaseBehind(UUID requestId) {
    try {
      kept.release(requestId);
    } catch (RuntimeException passes) {
      LOG.info("Released later: {}", passes.toString());
    }
  }

  Optional<UUID> requestOf(long keptId) {
    return kept.find(keptId).map(KeptEvent::about).map(KeptEvent.About::requestId);
  }

  /** Refuses, or takes back one's own proposal. */
  Decided refuse(long keptId, UUID proposalId, Caller caller) {
    open(keptId, proposalId);
    proposals.decide(proposalId, "refused", caller.id(), null);
    trace(caller, "refused", proposalId, keptId);
    return new Decided(proposalId, "refused");
  }

  /** Notes why nothing came of an approval, in a transaction of its own, and says so. */
  Refusal unmended(long keptId, UUID proposalId, Caller caller, NotMended why) {
    transaction.executeWithoutResult(
        _ -> {
          switch (why.why()) {
            case FAILS, UNREADABLE -> {
              String error = errorOf(why);
              proposals.decide(proposalId, "failed", caller.id(), error);
              kept.stays(keptId, error);
              trace(caller, "failed", proposalId, keptId);
            }
            case GONE -> proposals.decide(proposalId, "overtaken", caller.id(), null);
            case WAITS, ONLY_DISCARD, UNKNOWN_TYPE, TOO_LARGE -> {}
          }
        });
    return why.why() == Why.UNREADABLE ? failsAgain(why) : refusal(why);
  }

  private void trace(Caller caller, String act, UUID proposal, long keptId) {
    audit.write(
        caller, "mending." + act, proposal.toString(), Map.of("kept", Long.toString(keptId)));
  }

  private Proposal open(long keptId, UUID proposalId) {
    Proposal proposal = proposals.lock(proposalId, keptId).orElseThrow(Refusal::notFound);
    if (!proposal.isOpen()) {
      throw Refusal.conflict("proposal-decided").with("state", proposal.state());
    }
    return proposal;
  }

  private static Refusal refusal(NotMended why) {
    return switch (why.why()) {
      case GONE -> Refusal.conflict("not-kept-any-more");
      case WAITS -> Refusal.conflict("event-waits");
      case ONLY_DISCARD -> Refusal.conflict("only-discard");
      case UNKNOWN_TYPE -> Refusal.conflict("unknown-type");
      case UNREADABLE -> Refusal.invalid("body", errorOf(why));
      case TOO_LARGE -> new Refusal(HttpStatus.CONTENT_TOO_LARGE, "event-too-large");
      case FAILS -> failsAgain(why);
    };
  }

  private static Refusal failsAgain(NotMended why) {
    return Refusal.conflict("fails-again").with("error", errorOf(why));
  }

  private static String errorOf(NotMended why) {
    String error = String.valueOf(why.getMessage()).replace('\0', ' ');
    return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
  }

  private static Mending.Action actionOf(String wire) {
    return Mending.Action.valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
