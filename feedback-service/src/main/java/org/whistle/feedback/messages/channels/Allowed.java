package org.whistle.feedback.messages.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.MessageSettings;
import org.whistle.feedback.messages.NotConnected;
import org.whistle.feedback.messages.TargetRule;

/**
 * Keeps what people enter as an address from reaching into the house: only TLS, and no address of
 * this machine or a private network, unless a setting names the host.
 */
@Component
class Allowed implements TargetRule {
  private final MessageSettings settings;

  Allowed(MessageSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean mayBe(URI address) {
    return named(address)
        || ("https".equals(address.getScheme())
            && address.getHost() != null
            && address.getUserInfo() == null);
  }

  /** Asked again at every call, for names may point elsewhere by then. */
  boolean mayCall(URI address) {
    return named(address) || (mayBe(address) && outside(address.getHost()));
  }

  private boolean named(URI address) {
    return settings.allowedHosts().contains(address.getHost() + ":" + port(address));
  }

  private static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "https".equals(address.getScheme()) ? 443 : 80;
  }

  private static boolean outside(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).noneMatch(Allowed::inside);
    } catch (UnknownHostException nobody) {
      throw new NotConnected();
    }
  }

  private static boolean inside(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared;
  }
}
