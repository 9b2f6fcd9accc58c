package org.whistle.feedback.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.Postings;

@Repository
class PostgresPostings implements Postings {
  private final JdbcClient jdbc;

  PostgresPostings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> over(int most) {
    return jdbc.sql(
            """
            select request_id from matters
            where visit_reason = 'posted' and first_try_by < whistle_now()
            order by first_try_by limit :most
            """)
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}
