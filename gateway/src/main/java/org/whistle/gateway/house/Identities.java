package org.whistle.gateway.house;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.access.IdentitySigner;
import org.whistle.access.SecretFolder;

/** Signed identities; one is used again for the same caller and service for a third of its life. */
@Component
public final class Identities {

  private static final long REUSED = IdentitySigner.LIFE.dividedBy(3).toNanos();
  private static final int KEPT = 10_000;

  private final IdentitySigner signer;
  private final Map<Key, Signed> recent = new Recent();

  Identities(SecretFolder secrets) {
    this.signer = new IdentitySigner(secrets);
  }

  private record Key(Caller caller, Service service) {}

  private record Signed(String jwt, long at) {}

  /** A JWT that tells the service, and no other, who is calling; good for 40 s at least. */
  public String sign(Caller caller, Service service) {
    Key key = new Key(caller, service);
    long now = System.nanoTime();
    synchronized (recent) {
      Signed known = recent.get(key);
      if (known != null && now - known.at() < REUSED) {
        return known.jwt();
      }
    }
    Signed fresh = new Signed(signer.sign(caller, service.wire()), now);
    synchronized (recent) {
      recent.put(key, fresh);
    }
    return fresh.jwt();
  }

  private static final class Recent extends LinkedHashMap<Key, Signed> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Signed> eldest) {
      return size() > KEPT;
    }
  }
}
