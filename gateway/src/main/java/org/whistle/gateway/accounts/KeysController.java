package org.whistle.gateway.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Keys of units' own systems: made, listed and ended by the security administrator alone. */
@RestController
@RequestMapping("/api/keys")
@Allow(Role.SECURITY)
class KeysController {
  private final Keys keys;
  private final AuditLog log;

  KeysController(Keys keys, AuditLog log) {
    this.keys = keys;
    this.log = log;
  }

  record Body(
      @NotNull @Pattern(regexp = Account.UNIT) String unit,
      @NotBlank @Size(max = 50) String label,
      @NotNull @Min(1) @Max(366) Integer days) {}

  record Items(List<Key> items) {}

  /**
   * A key just made.
   *
   * @param secret shown in the first answer and never again, nor to a repeat of the call
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Made(Key key, @Nullable String secret) {}

  @GetMapping
  Items all() {
    return new Items(keys.all());
  }

  @PostMapping
  ResponseEntity<?> make(@Valid @RequestBody Body body, Caller caller, Once once) {
    var wanted = new Keys.Wanted(body.unit(), body.label().strip(), body.days());
    var made = new AtomicReference<@Nullable Made>();
    // What a repeat is answered with is kept; the key itself must not be.
    ResponseEntity<byte[]> kept =
        once.answer(
            HttpStatus.CREATED,
            () -> {
              var secret = Secret.random();
              var key = keys.add(UUID.randomUUID(), secret, wanted, caller.id());
              log.write(caller, "key.made", key.id().toString(), Map.of("unit", key.unit()));
              made.set(new Made(key, secret));
              return new Made(key, null);
            });
    var fresh = made.get();
    return fresh == null
        ? kept
        : ResponseEntity.status(HttpStatus.CREATED).header("Cache-Control", "no-store").body(fresh);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<byte[]> revoke(@PathVariable UUID id, Caller caller, Once once) {
    return once.done(
        () -> {
          var key = keys.revoke(id).orElseThrow(Refusal::notFound);
          log.write(caller, "key.revoked", id.toString(), Map.of("unit", key.unit()));
        });
  }
}
