package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TheViewTest {

  private static List<Finding> found(String answer) {
    return TheView.found(new JsonMapper().readTree(answer));
  }

  @Test
  void a_view_that_differs_is_found() {
    var same = "{\"state\":\"done\",\"differences\":{\"total\":0,\"items\":[]}}";
    assertThat(found(same)).isEmpty();
    assertThat(found(same.replace("[]", "[{\"table\":\"cases\"}]"))).hasSize(1);
    assertThat(found(same.replace("\"total\":0", "\"total\":3"))).hasSize(1);
  }

  @Test
  void a_comparison_that_did_not_come_to_an_end_is_found() {
    assertThat(found("{\"state\":\"failed\",\"error\":\"x\"}")).hasSize(1);
    assertThat(found("{\"slug\":\"unknown-path\"}")).hasSize(1);
  }
}
