package org.whistle.intake.requests.store;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Counts wrong codes a request, so that nobody tries them all. */
@Repository
class WrongCodes {
  private final JdbcClient sql;
  private final CodeSettings settings;

  WrongCodes(JdbcClient sql, CodeSettings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  boolean tooMany(UUID requestId) {
    return sql.sql(
            """
            select exists (select from wrong_codes where request_id = ? and tries >= ?
              and since > whistle_now() - make_interval(secs => ?))
            """)
        .params(requestId, settings.tries(), settings.within().toSeconds())
        .query(Boolean.class)
        .single();
  }

  void count(UUID requestId) {
    sql.sql(
            """
            insert into wrong_codes as w (request_id, tries, since) values (?, 1, whistle_now())
            on conflict (request_id) do update set (tries, since) = (select
              case when fresh then w.tries + 1 else 1 end,
              case when fresh then w.since else whistle_now() end
              from (select w.since > whistle_now() - make_interval(secs => ?) as fresh) f)
            """)
        .params(requestId, settings.within().toSeconds())
        .update();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    sql.sql("delete from wrong_codes where since < whistle_now() - make_interval(secs => ?)")
        .param(settings.within().toSeconds())
        .update();
  }
}
