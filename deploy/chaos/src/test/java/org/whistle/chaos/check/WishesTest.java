package org.whistle.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WishesTest {
  private static final String FIRST = new UUID(3, 3).toString();
  private final Promise once = new WhatIsWishedForIsPointedOnce();

  @Test
  void a_wish_that_nobody_pointed_or_that_is_pointed_twice_is_found() {
    var wish = Map.of("requestId", "r");
    var file = AnyFile.taken().and("feedback", "wish.said", wish);
    assertThat(file.found(once)).hasSize(1);
    assertThat(file.and("intake", "wish.pointed", wish).found(once)).isEmpty();
    assertThat(file.and("intake", "wish.pointed", wish).found(once)).hasSize(1);
  }

  @Test
  void it_follows_from_what_was_asked_about_and_is_no_rest() {
    var pointed = new HashMap<>(AnyFile.words("p"));
    pointed.put("parent", FIRST);
    var wished = new AnyFile().and("intake", "request.pointed", pointed);
    assertThat(wished.found(new WhatIsLeftIsPointedOnce())).hasSize(1);
    wished.row("feedback.wishes", "id", "w");
    assertThat(wished.found(new WhatIsLeftIsPointedOnce())).isEmpty();
    assertThat(wished.found(once)).hasSize(1);
    wished.and("dispatch", "request.linked", Map.of("to", FIRST, "kind", "follow-up"));
    assertThat(wished.found(once)).isEmpty();
  }

  @Test
  void a_wish_that_is_kept_and_was_never_pointed_is_found() {
    assertThat(new AnyFile().row("feedback.wishes", "id", "w").found(once)).hasSize(2);
  }
}
