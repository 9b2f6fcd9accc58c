package org.whistle.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Drops keys after seven days; a failure is tried again an hour later. */
final class ForgetOldKeys implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ForgetOldKeys.class);

  private final IdempotencyKeys keys;

  ForgetOldKeys(IdempotencyKeys keys) {
    this.keys = keys;
  }

  @Override
  public void run() {
    try {
      int forgotten = keys.forgetOld();
      LOG.debug("forgot {} idempotency keys", forgotten);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("old idempotency keys stay for now", e);
    }
  }
}
