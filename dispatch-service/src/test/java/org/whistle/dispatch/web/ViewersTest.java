package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.dispatch.RunningDispatch;

class ViewersTest extends RunningDispatch {

  @Test
  void two_people_on_one_request_see_each_other_until_one_looks_elsewhere() {
    var id = placed();
    assertThat(besides(COMMUNITY, id)).isEmpty();
    assertThat(besides(STREET, id)).containsExactly("community");
    assertThat(besides(COMMUNITY, id)).containsExactly("street");
    besides(STREET, placed());
    assertThat(besides(COMMUNITY, id)).isEmpty();
    assertThat(rowsOf("street")).isOne();
  }

  @Test
  void who_is_not_heard_for_a_while_is_gone() {
    var id = placed();
    besides(COMMUNITY, id);
    sql.sql("UPDATE viewers SET seen_at = seen_at - interval '30 seconds'").update();
    assertThat(besides(STREET, id)).isEmpty();
  }

  @Test
  void nobody_is_seen_on_what_he_may_not_see() {
    var id = placed();
    var elsewhere = new Person("elsewhere", Role.COMMUNITY, "990101002001", null);
    assertThat(get(elsewhere, path(id)).status()).isEqualTo(404);
    assertThat(besides(COMMUNITY, id)).isEmpty();
  }

  private List<String> besides(Person who, UUID id) {
    return get(who, path(id)).body().path("items").findValuesAsString("id");
  }

  private static String path(UUID id) {
    return "/api/requests/" + id + "/viewers";
  }

  private int rowsOf(String viewer) {
    return sql.sql("SELECT count(*) FROM viewers WHERE viewer = ?")
        .param(viewer)
        .query(Integer.class)
        .single();
  }
}
