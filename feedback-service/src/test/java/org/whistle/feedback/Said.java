package org.whistle.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What feedback said of a request, as its journal has it. */
record Said(JdbcClient jdbc, UUID requestId) {

  List<String> types() {
    return jdbc.sql("select type from journal where request_id = :id order by sequence")
        .param("id", requestId)
        .query(String.class)
        .list();
  }

  /** The whole of the journal, for words that may not stand there. */
  String bodies() {
    return String.join(
        "\n",
        jdbc.sql("select body::text from journal where request_id = :id order by sequence")
            .param("id", requestId)
            .query(String.class)
            .list());
  }
}
