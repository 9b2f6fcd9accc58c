package org.whistle.gateway.house;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The path that a service is asked for, where it isn't the one that the gateway was asked for. */
public final class OnwardPath {

  private static final String NAME = OnwardPath.class.getName();

  private OnwardPath() {}

  /** Passes the request on under another path, without a query code. */
  public static void set(HttpServletRequest request, String path) {
    request.setAttribute(NAME, path);
  }

  static @Nullable String of(HttpServletRequest request) {
    return (String) request.getAttribute(NAME);
  }
}
