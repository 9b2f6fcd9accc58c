package org.whistle.vault;

import java.util.UUID;

/** The request's key was deleted; nothing is kept under it any more. */
public final class RequestForgotten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RequestForgotten(UUID requestId) {
    super("The words of request %s were forgotten".formatted(requestId));
  }
}
