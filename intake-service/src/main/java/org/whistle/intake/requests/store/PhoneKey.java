package org.whistle.intake.requests.store;

import org.springframework.stereotype.Component;
import org.whistle.access.SecretFolder;
import org.whistle.intake.IntakeSettings;
import org.whistle.intake.requests.model.Phone;

/** By which a telephone is found again: a MAC, of no use without this installation's key. */
@Component
class PhoneKey {
  private final byte[] key;

  PhoneKey(IntakeSettings settings) {
    key = SecretFolder.at(settings.secrets()).queryCodeKey();
  }

  byte[] mac(String phone) {
    return Phone.of(phone).mac(key);
  }
}
