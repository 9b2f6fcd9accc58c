package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private final Promise stand = new PicturesStandWhereIntakeSaid();

  @Test
  void a_picture_that_was_said_and_is_not_there_is_found() {
    var file = AnyFile.taken().and("intake", "attachment.added", Map.of("attachmentId", "p"));
    assertThat(file.found(stand)).as("in neither").hasSize(2);
    file.row("intake.attachments", "id", "p").row("dispatch.evidence", "id", "p");
    assertThat(file.found(stand)).isEmpty();
  }

  @Test
  void an_answer_that_shows_another_requests_picture_is_found() {
    var file =
        AnyFile.taken().and("dispatch", "request.resolved", Map.of("evidence", List.of("q")));
    assertThat(file.found(stand)).hasSize(1);
  }
}
