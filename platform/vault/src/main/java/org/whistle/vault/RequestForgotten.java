package org.whistle.vault;

import org.springframework.http.HttpStatus;
import org.whistle.web.Refusal;

/** The request's key was deleted; nothing is kept under it any more. */
public final class RequestForgotten extends Refusal {
  private static final long serialVersionUID = 1L;

  RequestForgotten() {
    super(HttpStatus.GONE, "forgotten");
  }
}
