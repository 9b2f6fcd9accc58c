package org.whistle.intake.requests;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;

/** Makes a one-time code for a phone that was left with requests; it is sent by whoever texts. */
@Component
public class AskPhoneCode {
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PhoneCodes codes;
  private final AuditLog log;

  AskPhoneCode(PhoneCodes codes, AuditLog log) {
    this.codes = codes;
    this.log = log;
  }

  /** Six digits; none for a phone that nobody knows, and for one that asks too often. */
  @Transactional
  public Optional<String> ask(String phone, Caller caller) {
    if (codes.own(phone).isEmpty()) {
      return Optional.empty();
    }
    var code = "%06d".formatted(RANDOM.nextInt(CODES));
    if (!codes.keep(phone, code)) {
      return Optional.empty();
    }
    log.write(caller, "phone-code.made", log.fingerprint(phone));
    return Optional.of(code);
  }
}
