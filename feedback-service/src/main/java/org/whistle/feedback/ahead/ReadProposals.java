package org.whistle.feedback.ahead;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.feedback.ahead.model.Proposal;
import org.whistle.feedback.needs.Needs;
import org.whistle.feedback.needs.model.Need;

/** What is proposed to a place, with the cases behind it. */
@Component
public class ReadProposals {
  private static final int MOST = 200;

  private final Proposals proposals;
  private final Needs needs;

  ReadProposals(Proposals proposals, Needs needs) {
    this.proposals = proposals;
    this.needs = needs;
  }

  /**
   * A list of them.
   *
   * @param needs the cases behind them, and the requests that came of them, as far as they are seen
   */
  public record Read(List<Proposal> proposals, Map<UUID, Need> needs) {}

  @Transactional(readOnly = true)
  public Read read(boolean openOnly, Caller caller) {
    var all = proposals.list(caller.scope(), openOnly, MOST);
    var ids = all.stream().flatMap(ReadProposals::requests).distinct().toList();
    return new Read(all, needs.of(ids, caller.scope()));
  }

  private static Stream<UUID> requests(Proposal it) {
    var came = it instanceof Proposal.Accepted yes ? Stream.of(yes.request()) : Stream.<UUID>of();
    return Stream.concat(it.spot().cases().stream(), came);
  }
}
