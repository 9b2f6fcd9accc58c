package org.whistle.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.RunningDispatch;
import org.whistle.testing.Identities;

class PortraitControllerTest extends RunningDispatch {
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String OWN = "/api/duty/portrait";
  private static final String STAFF =
      """
      {"items":[{"id":"community","name":"张主任","kind":"desk","seat":"990101001001"}]}
      """;

  private final String community =
      Identities.token("dispatch", "community", Role.COMMUNITY, COMMUNITY_PLACE, null);

  @BeforeEach
  void staff() {
    assertThat(send(COMMUNITY, "/api/duty/staff", "PUT", STAFF, "zh").status()).isEqualTo(200);
  }

  @AfterEach
  void leave_no_trace() {
    sql.sql("DELETE FROM staff").update();
  }

  @Test
  void a_face_is_shown_to_whose_request_it_is_and_only_while_its_owner_wants() {
    var id = placed();
    move(COMMUNITY, id, "take", "{}");
    var path = "/api/requests/" + id + "/holder/portrait";
    assertThat(picture(community, OWN, "GET").statusCode()).isEqualTo(204);
    assertThat(picture(resident(id), path, "GET").statusCode()).isEqualTo(404);
    assertThat(shows(id)).isFalse();

    assertThat(picture(community, OWN, "PUT").statusCode()).isEqualTo(204);
    assertThat(shows(id)).isTrue();
    var seen = picture(resident(id), path, "GET");
    assertThat(seen.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(seen.body()).isEqualTo(picture(community, OWN, "GET").body());
    assertThat(picture(resident(placed()), path, "GET").statusCode()).isEqualTo(404);

    assertThat(picture(community, OWN, "DELETE").statusCode()).isEqualTo(204);
    assertThat(picture(resident(id), path, "GET").statusCode()).isEqualTo(404);
    assertThat(shows(id)).isFalse();
  }

  @Test
  void what_is_no_picture_or_nobodys_on_the_staff_is_refused() {
    assertThat(send(COMMUNITY, OWN, "PUT", "{}", "zh").text("slug")).isEqualTo("not-a-picture");
    var stranger = Identities.token("dispatch", "new", Role.COMMUNITY, COMMUNITY_PLACE, null);
    assertThat(picture(stranger, OWN, "PUT").statusCode()).isEqualTo(409);
    var department = Identities.token("dispatch", "department-D06", Role.DEPARTMENT, null, "D06");
    assertThat(picture(department, OWN, "PUT").statusCode()).isEqualTo(403);
  }

  private boolean shows(UUID id) {
    return send(resident(id), "/api/requests/" + id + "/holder", "GET", "", "zh")
        .body()
        .path("portrait")
        .asBoolean();
  }

  private HttpResponse<byte[]> picture(String token, String path, String method) {
    return call(token, path, method, "image/png", method.equals("PUT") ? DOT : new byte[0], "zh");
  }

  private static String resident(UUID id) {
    return Identities.token("dispatch", Caller.residentOf(id));
  }
}
