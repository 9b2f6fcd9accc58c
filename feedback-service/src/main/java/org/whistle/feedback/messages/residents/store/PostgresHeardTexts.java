package org.whistle.feedback.messages.residents.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.feedback.messages.residents.HeardTexts;
import org.whistle.feedback.messages.residents.model.Outcome;
import org.whistle.seal.AuditLog;

@Repository
class PostgresHeardTexts implements HeardTexts {
  private final JdbcClient jdbc;
  private final AuditLog log;

  PostgresHeardTexts(JdbcClient jdbc, AuditLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public Optional<Outcome> known(String messageId) {
    return jdbc.sql("select outcome from heard_texts where message_id = ?")
        .param(messageId)
        .query(String.class)
        .optional()
        .map(Outcome::valueOf);
  }

  @Override
  @Transactional
  public Outcome once(String messageId, String phone, Supplier<Outcome> effect) {
    // Whoever comes second with the same id waits here until the first has ended.
    int fresh =
        jdbc.sql(
                """
                insert into heard_texts (message_id, phone, heard_at)
                values (?, ?, whistle_now()) on conflict do nothing
                """)
            .params(messageId, log.fingerprint(phone))
            .update();
    if (fresh == 0) {
      return known(messageId).orElseThrow();
    }
    var outcome = effect.get();
    jdbc.sql("update heard_texts set outcome = ? where message_id = ?")
        .params(outcome.name(), messageId)
        .update();
    return outcome;
  }

  @Override
  public int answeredToday(String phone) {
    return jdbc.sql(
            """
            select count(*) from heard_texts
            where phone = ? and heard_at > whistle_now() - interval '1 day'
              and outcome in ('TOO_LATE', 'UNMATCHED', 'UNCLEAR')
            """)
        .param(log.fingerprint(phone))
        .query(Integer.class)
        .single();
  }
}
