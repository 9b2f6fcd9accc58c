package org.whistle.intake.requests.stream;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.contracts.WordsRef;
import org.whistle.intake.Door;
import org.whistle.intake.requests.Requests;
import org.whistle.testing.Parts;
import org.whistle.testing.RealParts;
import tools.jackson.databind.JsonNode;

/** A resident's request that others say something follows from. */
@RealParts
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class Continued {
  static final WordsRef WORDS = new WordsRef(UUID.randomUUID(), "0".repeat(64));

  @LocalServerPort int port;
  @Autowired Requests requests;

  final Topic topic = new Topic(Parts.bootstrapServers());
  final Others others = new Others(Parts.bootstrapServers());
  JsonNode pointed;

  private final Map<String, Object> wish;

  Continued(Map<String, Object> wish) {
    this.wish = wish;
  }

  @BeforeEach
  void point() {
    pointed = Door.asAnybody(port).post("/api/requests", wish).getBody();
  }

  @AfterEach
  void close() {
    topic.close();
    others.close();
  }

  UUID first() {
    return UUID.fromString(pointed.path("id").asString());
  }

  String code() {
    return pointed.path("queryCode").asString();
  }
}
