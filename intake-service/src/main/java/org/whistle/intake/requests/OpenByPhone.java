package org.whistle.intake.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.catalogue.Catalogue;
import org.whistle.intake.requests.PhoneCodes.Own;
import org.whistle.seal.AuditLog;
import org.whistle.vault.Vault;
import org.whistle.web.Refusal;

/** Shows whoever holds a phone its own requests, each with the code that opens it. */
@Component
public class OpenByPhone {
  private final PhoneCodes codes;
  private final Vault vault;
  private final AuditLog log;

  OpenByPhone(PhoneCodes codes, Vault vault, AuditLog log) {
    this.codes = codes;
    this.vault = vault;
    this.log = log;
  }

  /** One of them. */
  public record Opened(
      String number, String code, String summary, Instant pointedAt, @Nullable String ended) {}

  /**
   * Opens them.
   *
   * @throws Refusal 403 {@code phone-code-wrong}, for one that is too old or used up too
   */
  public List<Opened> open(String phone, String code, Caller caller, Locale locale) {
    if (!codes.use(phone, code)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "phone-code-wrong");
    }
    log.write(caller, "phone-code.used", log.fingerprint(phone));
    return codes.own(phone).stream().flatMap(it -> opened(it, locale).stream()).toList();
  }

  /** What was forgotten has no code any more. */
  private List<Opened> opened(Own own, Locale locale) {
    var code = ReadWords.first(vault.read(own.id(), TextKind.CODE), TextKind.CODE);
    if (code == null) {
      return List.of();
    }
    var summary = Catalogue.standard().summary(own.category(), own.placeName(), locale);
    return List.of(new Opened(own.number(), code, summary, own.pointedAt(), own.ended()));
  }
}
