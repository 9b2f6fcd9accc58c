package org.whistle.mending;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.journal.KeptEvents;
import org.whistle.journal.SayAgain;
import org.whistle.seal.AuditLog;

/** A service has the desk by having this module beside the journal. */
@AutoConfiguration(afterName = "org.whistle.journal.JournalAutoConfiguration")
@ConditionalOnBean(KeptEvents.class)
class MendingAutoConfiguration {

  @Bean
  Proposals mendingProposals(JdbcClient jdbc) {
    return new Proposals(jdbc);
  }

  @Bean
  MendEvent mendEvent(
      KeptEvents kept, Proposals proposals, TransactionTemplate transaction, AuditLog audit) {
    return new MendEvent(kept, proposals, transaction, audit);
  }

  @Bean
  KeptController keptController(KeptEvents kept, Proposals proposals) {
    return new KeptController(kept, proposals);
  }

  @Bean
  ProposalController proposalController(MendEvent mend) {
    return new ProposalController(mend);
  }

  @Bean
  SayAgainController sayAgainController(SayAgain journal, AuditLog audit) {
    return new SayAgainController(journal, audit);
  }
}
