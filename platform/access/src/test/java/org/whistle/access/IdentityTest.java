package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class IdentityTest {

  private static final Caller WANG =
      new Caller(
          "wang",
          "王芳",
          Set.of(Role.GRID_LEADER, Role.VISITOR),
          "990101001001001",
          null,
          UUID.fromString("01990000-0000-7000-8000-000000000001"));

  @TempDir Path folder;

  @Test
  void a_caller_is_read_as_they_were_signed() {
    SecretFolder secrets = SecretFolder.prepare(folder);
    String token = new IdentitySigner(secrets).sign(WANG, "dispatch");
    JwtDecoder decoder = new RememberedIdentities(IdentityReader.decoder(secrets, "dispatch"));
    for (int i = 0; i < 2; i++) {
      assertThat(new IdentityReader().convert(decoder.decode(token)).getPrincipal())
          .isEqualTo(WANG);
    }
  }

  @Test
  void an_identity_is_for_one_service() {
    SecretFolder secrets = SecretFolder.prepare(folder);
    String token = new IdentitySigner(secrets).sign(WANG, "dispatch");
    refused(IdentityReader.decoder(secrets, "tracking"), token);
  }

  @Test
  void another_house_signs_in_vain() {
    SecretFolder secrets = SecretFolder.prepare(folder.resolve("here"));
    SecretFolder others = SecretFolder.prepare(folder.resolve("there"));
    String token = new IdentitySigner(others).sign(WANG, "dispatch");
    refused(new RememberedIdentities(IdentityReader.decoder(secrets, "dispatch")), token);
  }

  @Test
  void an_unsigned_identity_is_refused() {
    SecretFolder secrets = SecretFolder.prepare(folder);
    String[] parts = new IdentitySigner(secrets).sign(WANG, "dispatch").split("\\.");
    String none = "eyJhbGciOiJub25lIn0";
    refused(IdentityReader.decoder(secrets, "dispatch"), none + "." + parts[1] + ".");
    refused(
        IdentityReader.decoder(secrets, "dispatch"), parts[0] + "." + parts[1] + "x." + parts[2]);
  }

  @Test
  void a_service_speaks_for_itself_alone_and_only_where_it_is_trusted() {
    SecretFolder secrets = SecretFolder.prepare(folder);
    String token = new IdentitySigner(secrets, "feedback").sign(WANG, "intake");
    JwtDecoder trusting = IdentityReader.decoder(secrets, "intake", "feedback");
    assertThat(new IdentityReader().convert(trusting.decode(token)).getPrincipal())
        .isEqualTo(Caller.service("feedback"));
    refused(IdentityReader.decoder(secrets, "intake"), token);
    refused(IdentityReader.decoder(secrets, "dispatch", "feedback"), token);
  }

  @Test
  void roles_have_literal_names() {
    assertThat(Role.PART_TIME_GRID_WORKER.wire()).isEqualTo("part-time-grid-worker");
    for (Role role : Role.values()) {
      assertThat(Role.of(role.wire())).isEqualTo(role);
    }
  }

  private static void refused(JwtDecoder decoder, String token) {
    assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
  }
}
