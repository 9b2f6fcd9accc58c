package org.whistle.feedback.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.RatingLinks;
import org.whistle.feedback.asking.AskingSettings;

@Repository
class PostgresRatingLinks implements RatingLinks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private final JdbcClient jdbc;
  private final AskingSettings settings;

  PostgresRatingLinks(JdbcClient jdbc, AskingSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  @Override
  public String issue(UUID requestId, int cycle) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into rating_links (hash, request_id, cycle, until)
            values (:hash, :request, :cycle, whistle_now() + make_interval(secs => :lasts))
            """)
        .param("hash", hash(token))
        .param("request", requestId)
        .param("cycle", cycle)
        .param("lasts", settings.linkLasts().toSeconds())
        .update();
    return token;
  }

  @Override
  public Optional<Link> find(String token) {
    return jdbc.sql(
            "select *, until < whistle_now() as expired from rating_links where hash = :hash")
        .param("hash", hash(token))
        .query(
            (row, _) ->
                new Link(
                    row.getObject("request_id", UUID.class),
                    row.getInt("cycle"),
                    row.getTimestamp("until").toInstant(),
                    row.getTimestamp("used_at") != null,
                    row.getBoolean("expired")))
        .optional();
  }

  @Override
  public boolean use(String token) {
    return jdbc.sql(
                "update rating_links set used_at = whistle_now() where hash = :hash and used_at is null")
            .param("hash", hash(token))
            .update()
        == 1;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
